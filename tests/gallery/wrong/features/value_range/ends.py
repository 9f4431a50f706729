"""Takes the first and the last value."""

# check: visible/test_two_values
# misconception: not-all

import numpy as np


def value_range(x):
    values = np.ravel(x)
    return values[0], values[-1]
