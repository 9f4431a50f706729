"""Rounds first."""

# check: visible/test_fractions_are_cut_off
# misconception: rounded
# breaks: fractions are cut off

import numpy as np


def array_to_uint8(array):
    return np.round(array).astype(np.uint8)
