"""Looks at the lower end only."""

# check: hidden/test_any_range[around]
# misconception: lower-end-only

import numpy as np


def values_counted(values, low, high):
    return np.sum(values >= low)
