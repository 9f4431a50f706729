"""Takes a smooth one."""

# check: visible/test_what_is_above_zero_stays
# says: differ
# breaks: Apply ReLU

import tensorflow as tf


def apply_relu(feature_maps):
    return tf.nn.softplus(feature_maps)
