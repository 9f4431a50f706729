"""Through an array."""

import numpy as np
import tensorflow as tf


def tensor_to_uint8(tensor):
    return tf.constant(tensor.numpy().astype(np.uint8))
