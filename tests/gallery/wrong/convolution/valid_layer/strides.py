"""Moves the window by its own size."""

# check: visible/test_border_is_lost
# says: axis 1 (height)
# breaks: The strides are 1

import tensorflow as tf


def valid_layer(filters, kernel_size):
    return tf.keras.layers.Conv2D(filters, kernel_size, kernel_size)
