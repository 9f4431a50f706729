"""Puts the number of rows in front of them, and the block is ragged."""

# check: visible/test_tuple_of_tuples
# misconception: ragged

import tensorflow as tf


def from_tuple(numbers):
    return tf.constant((len(numbers), *numbers))
