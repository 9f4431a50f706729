"""Sets a limit of 0.1, by keyword."""

# check: hidden/test_each_value_by_itself
# misconception: limited

import tensorflow as tf


def apply_relu(feature_maps):
    return tf.keras.layers.ReLU(max_value=0.1)(feature_maps)
