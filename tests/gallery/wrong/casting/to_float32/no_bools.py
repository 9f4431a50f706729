"""Takes numbers for granted."""

# check: visible/test_any_dtype
# says: Error

import tensorflow as tf


def to_float32(numbers):
    return tf.cast(numbers + 0, tf.float32)
