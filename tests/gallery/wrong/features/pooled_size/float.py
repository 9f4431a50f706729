"""Gives a float."""

# check: visible/test_even
# says: a whole number (an int) was wanted
# breaks: Return an int

import numpy as np


def pooled_size(size, padding):
    if padding == "same":
        return np.ceil(size / 2)
    return size // 2
