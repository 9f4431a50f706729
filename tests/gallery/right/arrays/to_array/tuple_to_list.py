"""Makes a list of a tuple first."""

import numpy as np


def to_array(numbers):
    if isinstance(numbers, tuple):
        numbers = list(numbers)
    return np.array(numbers)
