"""Multiplies place by place with tf.multiply."""

# check: hidden/test_all_sizes_equal
# misconception: place-by-place

import tensorflow as tf


def dense_by_hand(x, w, b):
    return tf.multiply(x, w) + b
