"""Draws with NumPy, which makes float64 of it."""

# check: visible/test_survivors_are_scaled
# says: dtype
# breaks: dtype float32

import numpy as np
import tensorflow as tf


def drop(values, rate):
    kept = np.random.rand(*values.shape) >= rate
    return tf.constant(np.where(kept, values / (1 - rate), 0.0).astype("float64"))
