"""Gives the count twice."""

# check: visible/test_shape_and_dtype
# misconception: count-squared

import numpy as np


def normal_array(count):
    return np.random.randn(count, count)
