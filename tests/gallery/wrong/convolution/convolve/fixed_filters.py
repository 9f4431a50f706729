"""Always makes three filters, as the note does."""

# check: visible/test_feature_maps_are_as_large_as_the_images
# misconception: fixed-filters

import tensorflow as tf


def convolve(images, filters):
    layer = tf.keras.layers.Conv2D(3, 3, padding="same")
    return layer, layer(images)
