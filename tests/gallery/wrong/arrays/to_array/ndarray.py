"""Takes the class for the function."""

# check: visible/test_rows_stay_rows
# misconception: ndarray

import numpy as np


def to_array(numbers):
    return np.ndarray(numbers)
