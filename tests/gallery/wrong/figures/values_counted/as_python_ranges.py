"""Leaves the upper end out, as Python's ranges do."""

# check: hidden/test_whole_numbers_at_the_ends
# misconception: one-end-left-out

import numpy as np


def values_counted(values, low, high):
    return np.sum((values >= low) & (values < high))
