"""Takes the dtype with a sign."""

# check: hidden/test_fractions[float32]
# misconception: signed
# breaks: with dtype uint8

import tensorflow as tf


def tensor_to_uint8(tensor):
    return tf.cast(tensor, dtype=tf.int8)
