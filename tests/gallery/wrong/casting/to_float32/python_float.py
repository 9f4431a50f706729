"""Takes Python's float, which is float64."""

# check: visible/test_dtype
# misconception: float64

import numpy as np
import tensorflow as tf


def to_float32(numbers):
    return tf.constant(np.array(numbers).astype(float))
