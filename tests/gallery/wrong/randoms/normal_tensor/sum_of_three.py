"""Sums three uniform numbers."""

# check: visible/test_normal
# says: reaches further

import tensorflow as tf


def normal_tensor(shape):
    return (tf.reduce_sum(tf.random.uniform([3, *shape]), 0) - 1.5) * 2
