"""Goes through NumPy."""

# check: visible/test_shape_and_dtype
# misconception: float64
# breaks: dtype float32

import numpy as np
import tensorflow as tf


def normal_tensor(shape):
    return tf.constant(np.random.randn(*shape))
