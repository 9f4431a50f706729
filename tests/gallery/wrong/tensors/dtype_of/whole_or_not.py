"""Tells whole numbers from fractions and no more."""

# check: hidden/test_a_drawn_dtype[1]
# says: The dtype is
# breaks: Say which dtype a tensor has

import tensorflow as tf


def dtype_of(tensor):
    return tf.float32 if tensor.dtype.is_floating else tf.int64
