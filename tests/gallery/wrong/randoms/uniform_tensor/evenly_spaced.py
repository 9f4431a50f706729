"""Shuffles evenly spaced numbers."""

# check: visible/test_uniform
# says: come in pairs

import numpy as np
import tensorflow as tf


def uniform_tensor(shape):
    count = int(np.prod(shape))
    return tf.reshape(tf.random.shuffle(tf.linspace(0.0, 1.0, count)), shape)
