"""Calls the padding by what it does."""

# check: visible/test_feature_maps_are_as_large_as_the_images
# misconception: unknown-padding

import tensorflow as tf


def short_form(filters):
    return tf.keras.layers.Conv2D(filters, 3, 1, "zero", activation="relu")
