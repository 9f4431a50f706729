"""Loses axes of length 1."""

# check: visible/test_any_depth
# misconception: squeezed
# breaks: in the same shape

import tensorflow as tf


def with_dtype(numbers):
    return tf.squeeze(tf.constant(numbers, tf.float32))
