"""Forgets the 0."""

# check: visible/test_a_row
# says: maximum

import numpy as np


def relu_by_hand(x):
    return np.maximum(x)
