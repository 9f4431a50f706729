"""Right for whole numbers, NumPy's dtype for fractions."""

# check: hidden/test_fractions_give_float32
# misconception: numpy-dtype
# breaks: float32 if at least one is a float

import numpy as np
import tensorflow as tf


def from_list(numbers):
    array = np.array(numbers)
    return tf.constant(array.astype(np.int32) if array.dtype == np.int64 else array)
