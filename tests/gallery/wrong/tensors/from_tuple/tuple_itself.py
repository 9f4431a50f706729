"""Gives the tuple back."""

# check: visible/test_tuple_of_tuples
# says: What came back is a tuple

import tensorflow as tf


def from_tuple(numbers):
    tf.constant(numbers)
    return numbers
