"""Gives a NumPy array."""

# check: visible/test_flat_list
# says: What came back is a NumPy array; a tensor was wanted.
# breaks: Return a tensor

import numpy as np


def from_list(numbers):
    return np.array(numbers, dtype=np.int32)
