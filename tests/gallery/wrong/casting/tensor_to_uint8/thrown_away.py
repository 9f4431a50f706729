"""Casts, and returns the old tensor."""

# check: visible/test_dtype
# misconception: unchanged
# breaks: Change the dtype of a tensor to uint8

import tensorflow as tf


def tensor_to_uint8(tensor):
    tf.cast(tensor, dtype=tf.uint8)
    return tensor
