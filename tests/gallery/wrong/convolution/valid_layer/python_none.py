"""Thinks that no padding is None."""

# check: visible/test_border_is_lost
# says: Error

import tensorflow as tf


def valid_layer(filters, kernel_size):
    return tf.keras.layers.Conv2D(filters, kernel_size, 1, padding=None)
