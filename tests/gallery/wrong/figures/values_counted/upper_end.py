"""Looks at the upper end only."""

# check: hidden/test_any_range[around]
# misconception: upper-end-only

import numpy as np


def values_counted(values, low, high):
    return np.sum(values <= high)
