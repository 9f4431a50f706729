"""Takes the first row only."""

# check: visible/test_tuple_of_tuples
# misconception: only-first-row
# breaks: with the same numbers

import tensorflow as tf


def from_tuple(numbers):
    return tf.constant(numbers[0])
