"""Gives the activation by its place."""

# check: visible/test_feature_maps_are_as_large_as_the_images
# misconception: fifth-argument

import tensorflow as tf


def make_layer(filters):
    return tf.keras.layers.Conv2D(filters, 3, 1, "same", "relu")
