"""Makes whole numbers of fractions."""

# check: hidden/test_fractions_give_float32
# misconception: truncated

import tensorflow as tf


def from_list(numbers):
    return tf.cast(tf.constant(numbers), tf.int32)
