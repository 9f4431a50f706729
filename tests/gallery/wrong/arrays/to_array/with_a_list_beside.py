"""Puts the number of rows in front of them, and the block is ragged."""

# check: visible/test_rows_stay_rows
# misconception: ragged

import numpy as np


def to_array(numbers):
    return np.array([len(numbers), *numbers])
