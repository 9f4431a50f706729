"""Looks along the last axis."""

# check: visible/test_two_values
# says: a number was wanted
# breaks: of two numbers

import numpy as np


def value_range(x):
    return np.min(x, axis=-1), np.max(x, axis=-1)
