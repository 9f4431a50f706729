"""The absolute value."""

# check: visible/test_each_value_by_itself
# misconception: absolute
# breaks: 0 where a value was below 0

import tensorflow as tf


def apply_relu(feature_maps):
    return tf.abs(feature_maps)
