"""Passes through float16."""

# check: visible/test_normal
# says: come again and again

import numpy as np


def normal_array(count):
    return np.random.randn(count).astype(np.float16).astype(np.float64)
