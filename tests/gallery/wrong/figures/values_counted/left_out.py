"""Counts those outside."""

# check: hidden/test_any_range[around]
# misconception: left-out

import numpy as np


def values_counted(values, low, high):
    return np.sum((values < low) | (values > high))
