"""Always from -2 to 2."""

# check: hidden/test_any_range[around]
# misconception: fixed-range

import numpy as np


def values_counted(values, low, high):
    return np.sum((values >= -2) & (values <= 2))
