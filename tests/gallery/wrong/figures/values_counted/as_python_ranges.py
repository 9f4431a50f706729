"""Leaves the upper end out, as Python's ranges do."""

# check: hidden/test_any_range[around]
# misconception: high-left-out

import numpy as np


def values_counted(values, low, high):
    return np.sum((values >= low) & (values < high))
