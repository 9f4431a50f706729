"""Tries it out, which is no prediction, but right."""

import numpy as np
import tensorflow as tf


def predict_dtype(source, kind):
    numbers = {"int": [1, 2], "float": [1.5, 2.5], "both": [1, 2.5]}[kind]
    if source == "array":
        numbers = np.array(numbers)
    return tf.constant(numbers).dtype
