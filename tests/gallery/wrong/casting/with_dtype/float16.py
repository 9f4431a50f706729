"""Takes half of it."""

# check: visible/test_whole_numbers
# misconception: float16

import tensorflow as tf


def with_dtype(numbers):
    return tf.constant(numbers, dtype="float16")
