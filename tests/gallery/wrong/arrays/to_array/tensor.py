"""Makes a tensor."""

# check: visible/test_list
# says: What came back is a tensor
# breaks: Return a NumPy array

import tensorflow as tf


def to_array(numbers):
    return tf.constant(numbers)
