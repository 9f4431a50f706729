"""Names a dtype that cannot hold fractions."""

# check: visible/test_values
# misconception: dtype-too-small

import tensorflow as tf


def with_dtype(numbers):
    return tf.constant(numbers, dtype=tf.int32)
