"""Misspells the dtype as a text."""

# check: visible/test_dtype
# misconception: unit

import tensorflow as tf


def tensor_to_uint8(tensor):
    return tf.cast(tensor, dtype="unit8")
