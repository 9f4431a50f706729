"""Asks the list for its shape, as if it were an array already."""

# check: visible/test_list
# misconception: list-has-no-shape

import numpy as np


def to_array(numbers):
    print(numbers.shape)
    return np.array(numbers)
