"""Puts all numbers into one row."""

# check: visible/test_list_of_lists
# misconception: flattened

import tensorflow as tf


def from_list(numbers):
    return tf.reshape(tf.constant(numbers), [-1])
