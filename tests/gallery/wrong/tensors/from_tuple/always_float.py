"""Names a dtype that whole numbers do not get."""

# check: hidden/test_tuple_of_tuples[whole]
# misconception: forced-dtype
# breaks: int32 if all are ints

import tensorflow as tf


def from_tuple(numbers):
    return tf.constant(numbers, dtype=tf.float32)
