"""Looks for min in TensorFlow."""

# check: visible/test_two_values
# misconception: method-of-arrays

import tensorflow as tf


def value_range(x):
    return tf.min(x), tf.max(x)
