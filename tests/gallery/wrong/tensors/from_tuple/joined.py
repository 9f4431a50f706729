"""Joins the rows."""

# check: visible/test_tuple_of_tuples
# misconception: flattened
# breaks: in the same shape

import tensorflow as tf


def from_tuple(numbers):
    return tf.constant(sum(numbers, ()))
