"""Writes the dtype as the note does."""

# check: visible/test_dtype
# says: has no attribute 'unit'

import tensorflow as tf


def to_float32(numbers):
    return tf.cast(numbers, dtype=tf.unit)
