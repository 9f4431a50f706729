"""The dtype as a string."""

import tensorflow as tf


def to_float32(numbers):
    return tf.cast(numbers, "float32")
