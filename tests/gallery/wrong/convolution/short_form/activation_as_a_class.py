"""Writes the activation as the layer is written."""

# check: visible/test_feature_maps_are_as_large_as_the_images
# misconception: capital-activation

import tensorflow as tf


def short_form(filters):
    return tf.keras.layers.Conv2D(filters, 3, 1, "SAME", activation="ReLU")
