import tensorflow as tf
from tensorflow.keras import layers


class Small(tf.keras.Model):
    def __init__(self, num_classes, name):
        super().__init__(name=name)
        self.flatten = layers.Flatten()
        self.dense = layers.Dense(num_classes)

    def call(self, images):
        return tf.nn.softmax(self.dense(self.flatten(images)))


def tiny_model(input_shape, num_classes, name):
    return Small(num_classes, name)
