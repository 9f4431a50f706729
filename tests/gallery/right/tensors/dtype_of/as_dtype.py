"""There and back again."""

import tensorflow as tf


def dtype_of(tensor):
    return tf.as_dtype(tensor.dtype)
