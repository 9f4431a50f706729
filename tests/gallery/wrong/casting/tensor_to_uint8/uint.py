"""Mends the letters and forgets the bits."""

# check: visible/test_dtype
# misconception: unit

import tensorflow as tf


def tensor_to_uint8(tensor):
    return tf.cast(tensor, dtype=tf.uint)
