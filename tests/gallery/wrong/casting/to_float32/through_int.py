"""Makes whole numbers first."""

# check: hidden/test_negative_fractions
# misconception: through-int

import tensorflow as tf


def to_float32(numbers):
    return tf.cast(tf.cast(numbers, tf.int32), tf.float32)
