"""Gives matmul the kernel first."""

# check: hidden/test_all_sizes_equal
# misconception: kernel-first

import tensorflow as tf


def dense_by_hand(x, w, b):
    return tf.matmul(w, x) + b
