"""Drops whole rows, by a noise_shape."""

# check: hidden/test_drops_and_scales[shape0]
# misconception: together
# breaks: It drops each number by itself

import tensorflow as tf


class Rows(tf.keras.layers.Layer):
    def __init__(self, rate):
        super().__init__()
        self.rate = rate

    def call(self, values, training=False):
        shape = [len(values)] + [1] * (len(values.shape) - 1)
        return tf.nn.dropout(values, self.rate, noise_shape=shape) if training else values


def dropout_layer(rate):
    return Rows(rate)
