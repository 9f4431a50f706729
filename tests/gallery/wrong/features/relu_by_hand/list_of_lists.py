"""Gives a list."""

# check: visible/test_a_row
# says: What came back is a list
# breaks: Return an array or a tensor

import numpy as np


def relu_by_hand(x):
    return np.maximum(x, 0).tolist()
