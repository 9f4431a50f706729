"""Counts what a layer really has."""

import tensorflow as tf


def count_parameters(kernel_size, channels, filters):
    layer = tf.keras.layers.Conv2D(filters, kernel_size)
    layer.build((None, None, None, channels))
    return layer.count_params()
