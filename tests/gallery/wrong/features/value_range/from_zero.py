"""Begins its search at 0."""

# check: visible/test_all_below_zero
# misconception: from-zero
# breaks: the smallest and the largest value

import numpy as np


def value_range(x):
    smallest = largest = 0
    for value in np.ravel(x):
        smallest = min(smallest, value)
        largest = max(largest, value)
    return smallest, largest
