"""Rounds to four decimals."""

# check: visible/test_normal
# says: come again and again

import numpy as np


def normal_array(count):
    return np.round(np.random.randn(count), 4)
