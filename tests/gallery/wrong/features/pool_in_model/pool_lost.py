"""Lets the pooling's result go."""

# check: visible/test_shape
# misconception: strides-of-one

import tensorflow as tf


def pool_in_model(inputs):
    net = tf.keras.layers.ReLU()(inputs)
    tf.keras.layers.MaxPool2D(padding="same")(net)
    return net
