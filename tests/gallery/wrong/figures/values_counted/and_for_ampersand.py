"""Joins the comparisons with `and`."""

# check: visible/test_as_numpy_counts
# misconception: and-of-arrays

import numpy as np


def values_counted(values, low, high):
    return np.sum((values >= low) and (values <= high))
