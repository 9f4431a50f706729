"""Adds the activation as well."""

# check: hidden/test_like_a_dense_layer[4]
# misconception: relu-by-hand
# breaks: without activation

import tensorflow as tf


def dense_by_hand(x, w, b):
    return tf.nn.relu(x @ w + b)
