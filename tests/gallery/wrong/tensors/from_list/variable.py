"""Makes a variable, which is no constant."""

# check: visible/test_flat_list
# says: What came back is a variable; a tensor was wanted.

import tensorflow as tf


def from_list(numbers):
    return tf.Variable(numbers)
