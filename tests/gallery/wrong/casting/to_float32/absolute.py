"""Loses the sign."""

# check: hidden/test_negative_fractions
# says: values differ
# breaks: with the same values

import tensorflow as tf


def to_float32(numbers):
    return tf.abs(tf.cast(numbers, tf.float32))
