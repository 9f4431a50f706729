"""TensorFlow's other name for it."""

import tensorflow as tf


def from_array(array):
    return tf.convert_to_tensor(array)
