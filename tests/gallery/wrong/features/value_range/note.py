"""The note's own line, returned."""

# check: visible/test_two_values
# misconception: whole-array-asked

import numpy as np


def value_range(x):
    output = x
    return np.min(output), np, max(output)
