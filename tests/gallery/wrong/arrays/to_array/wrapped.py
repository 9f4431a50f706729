"""Puts further brackets around the list."""

# check: visible/test_list
# says: one axis too many in front

import numpy as np


def to_array(numbers):
    return np.array([numbers])
