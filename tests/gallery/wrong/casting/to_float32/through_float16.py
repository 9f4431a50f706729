"""Goes through half precision."""

# check: hidden/test_negative_fractions
# says: values differ

import tensorflow as tf


def to_float32(numbers):
    return tf.cast(tf.cast(numbers, tf.float16), tf.float32)
