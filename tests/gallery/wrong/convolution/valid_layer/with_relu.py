"""Adds the activation of the exercise before."""

# check: hidden/test_computes_the_convolution[True]
# misconception: activation
# breaks: there is no activation

import tensorflow as tf


def valid_layer(filters, kernel_size):
    return tf.keras.layers.Conv2D(filters, kernel_size, padding="valid", activation="relu")
