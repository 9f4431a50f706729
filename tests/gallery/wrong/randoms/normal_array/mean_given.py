"""Gives the count as the mean."""

# check: visible/test_shape_and_dtype
# says: What came back is a float

import numpy as np


def normal_array(count):
    return np.random.normal(count)
