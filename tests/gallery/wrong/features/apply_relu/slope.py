"""Gives ReLU a slope."""

# check: hidden/test_each_value_by_itself
# says: differ

import tensorflow as tf


def apply_relu(feature_maps):
    return tf.keras.layers.ReLU(negative_slope=0.1)(feature_maps)
