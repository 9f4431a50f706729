"""Gives a NumPy array."""

# check: visible/test_dtype
# says: What came back is a NumPy array; a tensor was wanted.
# breaks: Return a tensor

import numpy as np


def to_float32(numbers):
    return np.asarray(numbers).astype(np.float32)
