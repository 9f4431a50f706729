"""Believes that whole numbers of NumPy are int64 always."""

# check: hidden/test_keeps_the_dtype[uint8]
# misconception: dtype-named
# breaks: the same dtype

import numpy as np
import tensorflow as tf


def from_array(array):
    return tf.constant(np.array(array, dtype=np.int64))
