"""Makes a layer, as the note's first line does, and never calls it."""

# check: hidden/test_each_value_by_itself
# misconception: still-negative

import tensorflow as tf


def apply_relu(feature_maps):
    tf.keras.layers.ReLU()
    return feature_maps
