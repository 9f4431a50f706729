"""Forgets that an array is no tensor."""

# check: hidden/test_numpy_array
# says: has no attribute 'numpy'

import tensorflow as tf


def to_float32(numbers):
    return tf.constant(numbers.numpy().astype("float32"))
