"""Swaps rows and columns."""

# check: visible/test_list_of_lists
# says: the axes are in reverse order

import tensorflow as tf


def from_list(numbers):
    return tf.transpose(tf.constant(numbers))
