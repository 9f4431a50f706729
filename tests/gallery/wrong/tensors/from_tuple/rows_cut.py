"""Cuts each row by one more, and the block is ragged."""

# check: visible/test_tuple_of_tuples
# misconception: ragged

import tensorflow as tf


def from_tuple(numbers):
    return tf.constant(tuple(row[place:] for place, row in enumerate(numbers)))
