"""Converted first, cast then."""

import tensorflow as tf


def to_float32(numbers):
    tensor = tf.convert_to_tensor(numbers)
    return tf.dtypes.cast(x=tensor, dtype=tf.dtypes.float32)
