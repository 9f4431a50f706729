"""The note's own lines with the right tensor."""

# check: visible/test_nothing_below_zero
# misconception: two-spellings

import tensorflow as tf


def apply_relu(feature_maps):
    actvation_layer = tf.keras.layers.ReLU()
    return activation_layer(feature_maps)  # noqa: F821
