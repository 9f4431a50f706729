"""Writes the range as one chain."""

# check: hidden/test_any_range[around]
# misconception: and-of-arrays

import numpy as np


def values_counted(values, low, high):
    return np.sum(low <= values <= high)
