"""Writes Relu."""

# check: visible/test_nothing_below_zero
# misconception: misspelt-layer

import tensorflow as tf


def apply_relu(feature_maps):
    return tf.keras.layers.Relu()(feature_maps)
