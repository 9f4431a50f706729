"""Stretches uniform numbers to the same mean and deviation."""

# check: visible/test_normal
# says: reaches further

import numpy as np


def normal_array(count):
    return np.random.uniform(-np.sqrt(3), np.sqrt(3), count)
