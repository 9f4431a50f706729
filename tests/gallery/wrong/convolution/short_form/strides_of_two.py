"""Skips every other pixel."""

# check: visible/test_feature_maps_are_as_large_as_the_images
# says: axis 1 (height)
# breaks: Make the same layer as in make_layer

import tensorflow as tf


def short_form(filters):
    return tf.keras.layers.Conv2D(filters, 3, 2, "same", activation="relu")
