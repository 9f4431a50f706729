"""Leaves the padding as it is."""

# check: visible/test_feature_maps_are_as_large_as_the_images
# misconception: valid-padding
# breaks: the padding is 'same'

import tensorflow as tf


def convolve(images, filters):
    layer = tf.keras.layers.Conv2D(filters, 3)
    return layer, layer(images)
