"""Gives a float."""

# check: visible/test_same
# says: a whole number (an int) was wanted
# breaks: Return an int

import numpy as np


def output_size(size, kernel_size, strides, padding):
    if padding == "same":
        return np.ceil(size / strides)
    return np.floor((size - kernel_size) / strides) + 1
