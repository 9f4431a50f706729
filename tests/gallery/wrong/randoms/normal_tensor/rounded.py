"""Rounds to tenths."""

# check: visible/test_normal
# says: come again and again

import tensorflow as tf


def normal_tensor(shape):
    return tf.round(tf.random.normal(shape) * 10) / 10
