"""Loses axes of length 1."""

# check: visible/test_any_depth
# misconception: squeezed
# breaks: in the same shape

import tensorflow as tf


def from_list(numbers):
    return tf.squeeze(tf.constant(numbers))
