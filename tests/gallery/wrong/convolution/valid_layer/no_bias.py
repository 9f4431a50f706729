"""Switches the bias off."""

# check: hidden/test_parameters
# misconception: no-bias

import tensorflow as tf


def valid_layer(filters, kernel_size):
    return tf.keras.layers.Conv2D(filters, kernel_size, padding="valid", use_bias=False)
