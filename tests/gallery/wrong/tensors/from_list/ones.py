"""Spreads the numbers over the arguments of tf.constant."""

# check: visible/test_list_of_lists
# says: Cannot convert the argument

import tensorflow as tf


def from_list(numbers):
    return tf.constant(*numbers)
