"""Spreads the rows over several arguments."""

# check: visible/test_values
# says: Error

import tensorflow as tf


def from_array(array):
    return tf.constant(*array)
