import tensorflow as tf


class Drop(tf.keras.layers.Layer):
    def __init__(self, rate):
        super().__init__()
        self.rate = rate

    def call(self, values, training=False):
        if training:
            return tf.nn.dropout(values, self.rate)
        return values


def dropout_layer(rate):
    return Drop(rate)
