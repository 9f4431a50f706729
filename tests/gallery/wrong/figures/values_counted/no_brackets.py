"""Forgets the round brackets around the comparisons."""

# check: visible/test_as_numpy_counts
# misconception: no-brackets

import numpy as np


def values_counted(values, low, high):
    return np.sum(values >= low & values <= high)
