"""Has the largest first."""

# check: visible/test_two_values
# misconception: swapped

import numpy as np


def value_range(x):
    return np.max(x), np.min(x)
