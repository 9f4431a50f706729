"""NumPy's spelling."""

import numpy as np
import tensorflow as tf


def tensor_to_uint8(tensor):
    pixels = tf.cast(x=tensor, dtype=np.uint8)
    return pixels
