"""From the other end."""

import tensorflow as tf


def uniform_tensor(shape):
    return 1 - tf.random.uniform(shape)
