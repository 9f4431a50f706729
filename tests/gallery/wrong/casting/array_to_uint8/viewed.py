"""Looks at the same bytes as if they were uint8."""

# check: visible/test_fractions_are_cut_off
# says: The shape is

import numpy as np


def array_to_uint8(array):
    return array.view(np.uint8)
