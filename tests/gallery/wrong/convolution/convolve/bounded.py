"""Keeps its weights short."""

# check: visible/test_the_rest_stays_as_conv2d_has_it
# says: A constraint

import tensorflow as tf


def convolve(images, filters):
    layer = tf.keras.layers.Conv2D(filters, 3, padding="same", kernel_constraint="max_norm")
    return layer, layer(images)
