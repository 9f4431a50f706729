"""Believes that whole numbers are int32 always."""

# check: visible/test_dtype_of_whole_numbers
# misconception: array-dtype-lost

import tensorflow as tf


def from_array(array):
    return tf.constant(array, dtype=tf.int32)
