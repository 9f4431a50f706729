"""Ends a little before 1."""

# check: visible/test_uniform
# says: only

import tensorflow as tf


def uniform_tensor(shape):
    return tf.random.uniform(shape, maxval=0.999)
