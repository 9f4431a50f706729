"""Leaves the lower end out."""

# check: visible/test_below_at_between_and_above[-3-1]
# misconception: low-left-out

import numpy as np


def values_counted(values, low, high):
    return np.sum((values > low) & (values <= high))
