"""Gives the tensor to the class."""

# check: visible/test_nothing_below_zero
# misconception: whole-array-asked

import tensorflow as tf


def apply_relu(feature_maps):
    return tf.keras.layers.ReLU(feature_maps)
