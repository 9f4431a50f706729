"""Gives NumPy's function the shape."""

# check: visible/test_shape_and_dtype
# misconception: shape-for-randn

import numpy as np
import tensorflow as tf


def normal_tensor(shape):
    return tf.constant(np.random.randn(shape))
