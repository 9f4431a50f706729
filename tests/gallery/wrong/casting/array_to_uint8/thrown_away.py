"""Spelt rightly, and thrown away."""

# check: visible/test_dtype
# misconception: thrown-away
# breaks: The note's lines do not: mend them

import numpy as np


def array_to_uint8(array):
    array.astype(np.uint8)
    return array
