"""Makes whole numbers of fractions."""

# check: hidden/test_fractions_give_float32
# misconception: truncated
# breaks: float32 if at least one is a float

import tensorflow as tf


def from_list(numbers):
    return tf.cast(tf.constant(numbers), tf.int32)
