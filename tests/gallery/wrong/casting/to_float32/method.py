"""Looks for astype on a tensor."""

# check: visible/test_dtype
# says: has no attribute 'astype'

import tensorflow as tf


def to_float32(numbers):
    return numbers.astype(tf.float32)
