"""Joins the comparisons with `and`."""

# check: visible/test_below_at_between_and_above[-3-1]
# misconception: and-of-arrays

import numpy as np


def values_counted(values, low, high):
    return np.sum((values >= low) and (values <= high))
