"""Takes one that ends at 1."""

# check: visible/test_what_is_above_zero_stays
# says: differ

import tensorflow as tf


def apply_relu(feature_maps):
    return tf.nn.sigmoid(feature_maps)
