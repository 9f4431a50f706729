"""Stretches uniform numbers to the same mean and deviation."""

# check: visible/test_normal
# says: reaches further
# breaks: with normally distributed numbers

import numpy as np


def normal_array(count):
    return np.random.uniform(-np.sqrt(3), np.sqrt(3), count)
