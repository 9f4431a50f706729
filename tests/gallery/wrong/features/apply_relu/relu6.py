"""Takes relu6."""

# check: hidden/test_large_and_small_values
# misconception: limited-to-6
# breaks: the others unchanged

import tensorflow as tf


def apply_relu(feature_maps):
    return tf.nn.relu6(feature_maps)
