"""Sums twelve uniform numbers."""

# check: visible/test_normal
# says: not normally distributed

import numpy as np


def normal_array(count):
    return np.random.rand(12, count).sum(axis=0) - 6
