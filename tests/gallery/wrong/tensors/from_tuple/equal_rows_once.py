"""Takes equal rows only once."""

# check: visible/test_as_in_the_example
# says: axis 0 is 1, not 2

import tensorflow as tf


def from_tuple(numbers):
    return tf.constant(list(dict.fromkeys(numbers)))
