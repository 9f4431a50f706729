"""The note's own lines."""

# check: visible/test_nothing_below_zero
# misconception: two-spellings

import tensorflow as tf


def apply_relu(feature_maps):
    actvation_layer = tf.keras.layers.ReLU()
    output = activation_layer(output)
    return output
