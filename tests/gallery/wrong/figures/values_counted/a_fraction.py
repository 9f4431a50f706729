"""Counts with numbers that are no ints."""

# check: visible/test_the_example
# says: a NumPy number
# breaks: Return a whole number

import numpy as np


def values_counted(values, low, high):
    return np.sum(np.where((values >= low) & (values <= high), 1.0, 0.0))
