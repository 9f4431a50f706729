"""Draws half of them and takes what is missing to 1, too."""

# check: visible/test_uniform
# says: come in pairs

import numpy as np
import tensorflow as tf


def uniform_tensor(shape):
    count = int(np.prod(shape))
    half = tf.random.uniform([(count + 1) // 2])
    return tf.reshape(tf.concat([half, 1 - half], 0)[:count], shape)
