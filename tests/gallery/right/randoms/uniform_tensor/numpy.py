"""NumPy's, made float32."""

import numpy as np
import tensorflow as tf


def uniform_tensor(shape):
    return tf.constant(np.random.rand(*shape), tf.float32)
