"""Gives a NumPy array."""

# check: visible/test_nothing_below_zero
# says: What came back is a NumPy array; a tensor was wanted.
# breaks: Return a tensor

import numpy as np


def apply_relu(feature_maps):
    return np.maximum(feature_maps, 0)
