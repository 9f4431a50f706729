"""A ReLU with a high ceiling."""

# check: visible/test_each_value_by_itself
# misconception: other-limit

import tensorflow as tf


def apply_relu(feature_maps):
    return tf.keras.layers.ReLU(max_value=1000)(feature_maps)
