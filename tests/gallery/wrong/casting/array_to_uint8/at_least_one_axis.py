"""Gives a single number an axis."""

# check: visible/test_any_shape
# says: one axis too many
# breaks: of the same shape

import numpy as np


def array_to_uint8(array):
    return np.atleast_1d(array).astype(np.uint8)
