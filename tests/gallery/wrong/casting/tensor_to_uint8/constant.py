"""Asks tf.constant to change the dtype."""

# check: visible/test_dtype
# misconception: constant-of-tensor

import tensorflow as tf


def tensor_to_uint8(tensor):
    return tf.constant(tensor, dtype=tf.uint8)
