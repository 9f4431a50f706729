"""Transposes the kernel and puts it first, as on paper."""

# check: hidden/test_all_sizes_equal
# misconception: kernel-turned

import tensorflow as tf


def dense_by_hand(x, w, b):
    return tf.transpose(w) @ x + b
