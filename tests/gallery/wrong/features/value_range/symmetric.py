"""Thinks that a range is symmetric."""

# check: visible/test_two_values
# says: The answer

import numpy as np


def value_range(x):
    return -np.max(x), np.max(x)
