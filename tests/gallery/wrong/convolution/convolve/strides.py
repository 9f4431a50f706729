"""Skips every other pixel."""

# check: visible/test_feature_maps_are_as_large_as_the_images
# says: axis 1 (height)
# breaks: the stride is 1

import tensorflow as tf


def convolve(images, filters):
    layer = tf.keras.layers.Conv2D(filters, 3, strides=2, padding="same")
    return layer, layer(images)
