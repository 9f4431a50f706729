"""Takes the first item only."""

# check: visible/test_list
# misconception: only-first

import numpy as np


def to_array(numbers):
    return np.array(numbers[0])
