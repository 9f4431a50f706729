"""Thinks that no padding is called none."""

# check: visible/test_border_is_lost
# misconception: unknown-padding

import tensorflow as tf


def valid_layer(filters, kernel_size):
    return tf.keras.layers.Conv2D(filters, kernel_size, 1, padding="none")
