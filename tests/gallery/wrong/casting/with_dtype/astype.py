"""Uses the method of arrays."""

# check: visible/test_whole_numbers
# misconception: astype-of-tensor

import tensorflow as tf


def with_dtype(numbers):
    return tf.constant(numbers).astype(tf.float32)
