"""Builds the layer for grey images only."""

# check: visible/test_feature_maps_are_as_large_as_the_images
# says: ValueError
# breaks: not called

import tensorflow as tf


def short_form(filters):
    layer = tf.keras.layers.Conv2D(filters, 3, 1, "same", activation="relu")
    layer.build((None, 28, 28, 1))
    return layer
