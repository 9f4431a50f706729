"""Passes through float64, which has 53 bits."""

# check: hidden/test_numbers_are_exact
# says: values differ
# breaks: with the same numbers

import numpy as np


def to_array(numbers):
    made = np.array(numbers)
    return np.array(numbers, np.float64).astype(made.dtype)
