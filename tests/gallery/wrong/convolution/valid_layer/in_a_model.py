"""A model with the layer in it."""

# check: visible/test_border_is_lost
# says: expected the layer itself

import tensorflow as tf


def valid_layer(filters, kernel_size):
    layer = tf.keras.Sequential([tf.keras.layers.Conv2D(filters, kernel_size, strides=1)])
    return layer
