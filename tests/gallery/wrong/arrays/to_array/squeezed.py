"""Loses axes of length 1."""

# check: visible/test_any_depth
# misconception: squeezed
# breaks: in the same shape

import numpy as np


def to_array(numbers):
    return np.squeeze(np.array(numbers))
