"""Leaves out the bits."""

# check: visible/test_whole_numbers
# misconception: no-such-dtype

import tensorflow as tf


def with_dtype(numbers):
    return tf.constant(numbers, dtype=tf.float)
