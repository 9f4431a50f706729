"""Rounds up for both."""

# check: visible/test_valid
# misconception: rounded-up

import math


def output_size(size, kernel_size, strides, padding):
    if padding == "same":
        return math.ceil(size / strides)
    return math.ceil((size - kernel_size) / strides) + 1
