"""Makes whole numbers."""

# check: visible/test_two_values
# says: The answer

import numpy as np


def value_range(x):
    return int(np.min(x)), int(np.max(x))
