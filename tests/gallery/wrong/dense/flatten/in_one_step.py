"""Gives the feature maps to the class, not to the layer."""

# check: visible/test_one_row_an_image
# misconception: made-of-maps

import tensorflow as tf


def flatten(feature_maps):
    return tf.keras.layers.Flatten(feature_maps)
