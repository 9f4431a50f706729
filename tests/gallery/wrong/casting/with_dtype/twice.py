"""Makes the tensor first, and asks for the dtype too late."""

# check: visible/test_whole_numbers
# misconception: constant-of-tensor

import tensorflow as tf


def with_dtype(numbers):
    tensor = tf.constant(numbers)
    return tf.constant(tensor, dtype=tf.float32)
