"""Writes the class with a small letter."""

# check: visible/test_one_row_an_image
# misconception: small-flatten

import tensorflow as tf


def flatten(feature_maps):
    layer = tf.keras.layers.flatten()
    return layer(feature_maps)
