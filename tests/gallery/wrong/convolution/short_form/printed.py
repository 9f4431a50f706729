"""Prints the layer."""

# check: visible/test_feature_maps_are_as_large_as_the_images
# says: only printed

import tensorflow as tf


def short_form(filters):
    print(tf.keras.layers.Conv2D(filters, 3, 1, "same", activation="relu"))
