"""Calls the shape, as the note does."""

# check: visible/test_flat_list
# says: 'TensorShape' object is not callable

import tensorflow as tf


def from_list(numbers):
    tensor = tf.constant(numbers)
    tensor.shape()
    return tensor
