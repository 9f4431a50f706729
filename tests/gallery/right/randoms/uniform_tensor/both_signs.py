"""The size of numbers from -1 to 1."""

import tensorflow as tf


def uniform_tensor(shape):
    return tf.abs(tf.random.uniform(shape, -1, 1))
