"""Makes whole numbers."""

# check: visible/test_shape_and_dtype
# says: The dtype is int64
# breaks: Make an array of normally distributed random numbers

import numpy as np


def normal_array(count):
    return np.random.randint(-3, 4, count)
