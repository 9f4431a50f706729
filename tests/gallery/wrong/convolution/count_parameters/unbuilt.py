"""Asks a layer that has seen nothing."""

# check: visible/test_grey_images
# says: Error

import tensorflow as tf


def count_parameters(kernel_size, channels, filters):
    return tf.keras.layers.Conv2D(filters, kernel_size).count_params()
