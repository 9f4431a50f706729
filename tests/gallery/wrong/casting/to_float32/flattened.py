"""Loses the shape."""

# check: visible/test_values_stay
# says: axes

import tensorflow as tf


def to_float32(numbers):
    return tf.reshape(tf.cast(numbers, tf.float32), [-1])
