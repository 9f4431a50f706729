"""Leaves out random."""

# check: visible/test_shape_and_dtype
# misconception: no-such-function

import numpy as np


def normal_array(count):
    return np.randn(count)
