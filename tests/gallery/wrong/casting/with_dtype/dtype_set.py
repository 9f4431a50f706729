"""Sets the dtype as if it could be changed."""

# check: visible/test_whole_numbers
# says: AttributeError

import tensorflow as tf


def with_dtype(numbers):
    tensor = tf.constant(numbers)
    tensor.dtype = tf.float32
    return tensor
