"""Divides by 255 as well."""

# check: visible/test_values_stay
# misconception: scaled

import tensorflow as tf


def to_float32(numbers):
    return tf.cast(numbers, tf.float32) / 255
