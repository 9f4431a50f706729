"""Step by step."""

import numpy as np
import tensorflow as tf


def predict_dtype(source, kind):
    if source == "list" or source == "tuple":
        if kind == "int":
            return tf.int32
        else:
            return tf.float32
    elif kind == "int":
        return np.dtype("int64")
    return np.dtype("float64")
