"""Goes through NumPy, which keeps int64."""

# check: visible/test_dtype_of_whole_numbers
# misconception: numpy-dtype
# breaks: Leave the dtype to TensorFlow

import numpy as np
import tensorflow as tf


def from_list(numbers):
    return tf.constant(np.array(numbers))
