"""Makes whole numbers of fractions."""

# check: hidden/test_tuple_of_tuples[fractions]
# misconception: truncated
# breaks: float32 if at least one is a float

import tensorflow as tf


def from_tuple(numbers):
    return tf.cast(tf.constant(numbers), tf.int32)
