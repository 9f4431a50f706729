"""Keeps its weights short."""

# check: visible/test_the_rest_stays_as_conv2d_has_it
# says: A constraint

import tensorflow as tf


def valid_layer(filters, kernel_size):
    layer = tf.keras.layers.Conv2D(filters, kernel_size, kernel_constraint="max_norm")
    return layer
