"""Applies it and returns nothing."""

# check: visible/test_nothing_below_zero
# says: there is no `return`

import tensorflow as tf


def apply_relu(feature_maps):
    act_layer = tf.keras.layers.ReLU()
    act_output = act_layer(feature_maps)
