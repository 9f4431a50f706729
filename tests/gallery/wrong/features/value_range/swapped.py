"""Has the largest first."""

# check: visible/test_two_values
# misconception: swapped
# breaks: (smallest, largest)

import numpy as np


def value_range(x):
    return np.max(x), np.min(x)
