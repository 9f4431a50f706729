"""As the note writes it."""

# check: visible/test_dtype
# misconception: unit

import tensorflow as tf


def tensor_to_uint8(tensor):
    return tf.cast(tensor, dtype=tf.unit)
