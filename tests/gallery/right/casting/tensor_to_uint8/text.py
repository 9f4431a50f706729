"""The dtype as a text, by its place."""

import tensorflow as tf


def tensor_to_uint8(tensor):
    return tf.cast(tensor, "uint8")
