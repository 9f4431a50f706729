"""Starts as others like it."""

# check: visible/test_the_rest_stays_as_conv2d_has_it
# says: kernel_initializer

import tensorflow as tf


def convolve(images, filters):
    layer = tf.keras.layers.Conv2D(filters, 3, padding="same", kernel_initializer="he_normal")
    return layer, layer(images)
