"""Takes the sign away."""

# check: hidden/test_each_value_by_itself
# misconception: absolute

import tensorflow as tf


def apply_relu(feature_maps):
    return tf.abs(feature_maps)
