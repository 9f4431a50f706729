"""Casts to what it is."""

import tensorflow as tf


def from_array(array):
    tensor = tf.convert_to_tensor(array)
    return tf.cast(tensor, dtype=array.dtype)
