"""TensorFlow's own functions."""

import tensorflow as tf


def value_range(x):
    return tf.reduce_min(x), tf.reduce_max(x)
