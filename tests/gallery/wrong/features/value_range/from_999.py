"""Begins where it takes all values to be."""

# check: visible/test_arrays_of_any_kind
# says: The answer is

import numpy as np


def value_range(x):
    low, high = 999.0, -999.0
    for value in np.ravel(x):
        low, high = min(low, value), max(high, value)
    return low, high
