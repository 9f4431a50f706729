"""Right for whole numbers, but no fraction survives."""

# check: hidden/test_fractions
# misconception: dtype-named

import numpy as np
import tensorflow as tf


def from_array(array):
    return tf.constant(array.astype(np.int64))
