"""Casts and returns the old tensor."""

# check: visible/test_dtype
# misconception: unchanged
# breaks: Change the dtype of numbers to float32

import tensorflow as tf


def to_float32(numbers):
    tf.cast(numbers, tf.float32)
    return tf.convert_to_tensor(numbers)
