"""Calls the layer and lets the result go."""

# check: visible/test_nothing_below_zero
# misconception: still-negative

import tensorflow as tf


def apply_relu(feature_maps):
    act_layer = tf.keras.layers.ReLU()
    act_layer(feature_maps)
    return feature_maps
