"""Looks at the size only."""

# check: visible/test_two_values
# says: The answer

import numpy as np


def value_range(x):
    return np.min(np.abs(x)), np.max(np.abs(x))
