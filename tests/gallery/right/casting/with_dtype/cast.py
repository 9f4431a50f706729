"""Cast afterwards."""

import tensorflow as tf


def with_dtype(numbers):
    return tf.cast(tf.constant(numbers), tf.float32)
