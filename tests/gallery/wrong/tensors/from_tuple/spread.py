"""Forgets the second pair of brackets."""

# check: hidden/test_flat_tuple
# misconception: several-arguments

import tensorflow as tf


def from_tuple(numbers):
    return tf.constant(*numbers)
