"""Spreads the numbers over several arguments."""

# check: visible/test_list
# misconception: spread

import numpy as np


def to_array(numbers):
    return np.array(*numbers)
