"""Loses axes of length 1 on the way."""

# check: hidden/test_other_shapes
# says: axes
# breaks: of the same shape

import tensorflow as tf


def to_float32(numbers):
    return tf.squeeze(tf.cast(numbers, tf.float32))
