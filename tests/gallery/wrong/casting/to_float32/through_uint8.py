"""Makes pixels first, which wrap around."""

# check: hidden/test_numpy_array
# says: values differ

import tensorflow as tf


def to_float32(numbers):
    return tf.cast(tf.cast(numbers, tf.uint8), tf.float32)
