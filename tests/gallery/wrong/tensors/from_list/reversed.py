"""Has the numbers in reverse order."""

# check: visible/test_flat_list
# says: values differ

import tensorflow as tf


def from_list(numbers):
    return tf.constant(numbers[::-1])
