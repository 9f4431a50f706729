"""Gives a list."""

# check: visible/test_a_row
# says: What came back is a list

import numpy as np


def relu_by_hand(x):
    return np.maximum(x, 0).tolist()
