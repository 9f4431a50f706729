"""Takes NumPy's dtype for fractions."""

# check: visible/test_whole_numbers
# misconception: float64
# breaks: dtype float32

import tensorflow as tf


def with_dtype(numbers):
    return tf.constant(numbers, dtype=tf.float64)
