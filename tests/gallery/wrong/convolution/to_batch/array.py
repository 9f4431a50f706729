"""Gives a NumPy array."""

# check: visible/test_dtype
# says: What came back is a NumPy array; a tensor was wanted.
# breaks: Return a tensor

import numpy as np
import tensorflow as tf


def to_batch(image):
    return image[tf.newaxis, ..., tf.newaxis].astype(np.float32)
