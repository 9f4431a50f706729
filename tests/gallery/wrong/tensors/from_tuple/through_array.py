"""Goes through NumPy, which takes 64 bits."""

# check: visible/test_dtype_of_whole_numbers
# misconception: numpy-dtype
# breaks: Leave the dtype to TensorFlow

import numpy as np
import tensorflow as tf


def from_tuple(numbers):
    arr = np.array(numbers)
    return tf.constant(arr)
