"""Begins with an input of its own."""

# check: visible/test_shape
# says: Error
# breaks: to a model that is being built

import tensorflow as tf


def pool_in_model(inputs):
    inputs = tf.keras.layers.Input(shape=(28, 28, 3))
    net = tf.keras.layers.ReLU()(inputs)
    return tf.keras.layers.MaxPool2D(padding="same")(net)
