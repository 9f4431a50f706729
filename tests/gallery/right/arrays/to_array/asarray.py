"""NumPy's other name for it."""

import numpy as np


def to_array(numbers):
    return np.asarray(numbers)
