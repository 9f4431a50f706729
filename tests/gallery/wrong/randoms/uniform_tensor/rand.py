"""Looks for NumPy's name."""

# check: visible/test_shape_and_dtype
# misconception: no-such-function

import tensorflow as tf


def uniform_tensor(shape):
    return tf.random.rand(shape)
