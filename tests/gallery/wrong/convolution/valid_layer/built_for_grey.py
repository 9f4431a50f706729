"""Builds the layer for grey images only."""

# check: visible/test_border_is_lost
# says: ValueError
# breaks: not called

import tensorflow as tf


def valid_layer(filters, kernel_size):
    layer = tf.keras.layers.Conv2D(filters, kernel_size)
    layer.build((None, 28, 28, 1))
    return layer
