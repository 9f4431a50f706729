"""Names a dtype that whole numbers do not get."""

# check: visible/test_dtype_of_whole_numbers
# misconception: forced-dtype
# breaks: int32 if all are ints

import tensorflow as tf


def from_list(numbers):
    return tf.constant(numbers, dtype=tf.float32)
