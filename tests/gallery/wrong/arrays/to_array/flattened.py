"""Puts all numbers into one row."""

# check: visible/test_rows_stay_rows
# misconception: flattened
# breaks: in the same shape

import numpy as np


def to_array(numbers):
    return np.array(numbers).flatten()
