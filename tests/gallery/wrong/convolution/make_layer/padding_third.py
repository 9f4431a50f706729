"""Forgets the strides in the row."""

# check: visible/test_feature_maps_are_as_large_as_the_images
# misconception: misplaced-argument

import tensorflow as tf


def make_layer(filters):
    return tf.keras.layers.Conv2D(filters, 3, "same", activation="relu")
