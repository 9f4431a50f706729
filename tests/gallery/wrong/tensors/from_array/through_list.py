"""Makes a list of the array."""

# check: visible/test_dtype_of_whole_numbers
# misconception: array-dtype-lost

import tensorflow as tf


def from_array(array):
    return tf.constant(array.tolist())
