"""Returns how wide the range is."""

# check: visible/test_two_values
# says: a tuple was wanted

import numpy as np


def value_range(x):
    return np.max(x) - np.min(x)
