"""Names the dtype that layers like."""

# check: visible/test_dtype_of_whole_numbers
# misconception: dtype-named
# breaks: the same dtype

import tensorflow as tf


def from_array(array):
    return tf.constant(array, dtype=tf.float32)
