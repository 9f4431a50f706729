"""Takes the first item only."""

# check: visible/test_flat_list
# misconception: only-first

import tensorflow as tf


def from_list(numbers):
    return tf.constant(numbers[0])
