"""Returns the places."""

# check: visible/test_two_values
# says: The answer

import numpy as np


def value_range(x):
    return np.argmin(x), np.argmax(x)
