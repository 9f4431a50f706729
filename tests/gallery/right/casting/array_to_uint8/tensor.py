"""With TensorFlow."""

import tensorflow as tf


def array_to_uint8(array):
    return tf.cast(array, tf.uint8)
