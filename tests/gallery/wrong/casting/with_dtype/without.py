"""Names no dtype."""

# check: visible/test_whole_numbers
# misconception: no-dtype-named
# breaks: Make a float32 tensor

import tensorflow as tf


def with_dtype(numbers):
    return tf.constant(numbers)
