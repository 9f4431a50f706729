"""Through NumPy, with the right dtype named."""

import numpy as np
import tensorflow as tf


def from_list(numbers):
    array = np.asarray(numbers)
    dtype = tf.int32 if array.dtype.kind == "i" else tf.float32
    return tf.constant(array, dtype=dtype)
