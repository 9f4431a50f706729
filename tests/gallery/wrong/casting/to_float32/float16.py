"""Casts to float16."""

# check: visible/test_dtype
# misconception: float16

import tensorflow as tf


def to_float32(numbers):
    return tf.cast(numbers, tf.float16)
