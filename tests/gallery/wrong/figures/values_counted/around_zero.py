"""Counts from low to 0 and from 0 to high."""

# check: visible/test_below_at_between_and_above[1-4]
# says: The answer is

import numpy as np


def values_counted(values, low, high):
    below = np.sum((values <= 0) & (values >= low))
    return int(below + np.sum((values > 0) & (values <= high)))
