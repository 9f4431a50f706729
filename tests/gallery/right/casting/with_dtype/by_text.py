"""The dtype as a text."""

import tensorflow as tf


def with_dtype(numbers):
    return tf.constant(numbers, dtype="float32")
