"""Every argument by name."""

import tensorflow as tf


def uniform_tensor(shape):
    numbers = tf.random.uniform(shape=shape, minval=0, maxval=1, dtype=tf.float32)
    return numbers
