"""Has kernel size and filters in the wrong order."""

# check: visible/test_feature_maps_are_as_large_as_the_images
# misconception: fixed-filters

import tensorflow as tf


def make_layer(filters):
    return tf.keras.layers.Conv2D(3, filters, 1, "same", activation="relu")
