"""Passes through float32, which has 24 bits."""

# check: hidden/test_numbers_are_exact
# says: values differ
# breaks: with the same numbers

import tensorflow as tf


def from_list(numbers):
    made = tf.constant(numbers)
    return tf.cast(tf.constant(numbers, tf.float32), made.dtype)
