"""Puts square brackets around the shape."""

# check: visible/test_shape_and_dtype
# misconception: shape-in-pieces

import tensorflow as tf


def normal_tensor(shape):
    return tf.random.normal([shape])
