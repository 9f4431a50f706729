"""Gives the tuple back."""

# check: visible/test_tuple_of_tuples
# says: What came back is a tuple
# breaks: Make a tensor from a tuple of tuples
# breaks: Return a tensor

import tensorflow as tf


def from_tuple(numbers):
    tf.constant(numbers)
    return numbers
