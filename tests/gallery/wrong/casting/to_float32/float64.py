"""Casts to float64."""

# check: visible/test_dtype
# misconception: float64
# breaks: dtype float32

import tensorflow as tf


def to_float32(numbers):
    return tf.cast(numbers, tf.float64)
