"""Loses the axis of a single row."""

# check: hidden/test_like_a_dense_layer[1]
# says: axis
# breaks: of shape [batch, units]

import tensorflow as tf


def dense_by_hand(x, w, b):
    return tf.squeeze(x @ w + b)
