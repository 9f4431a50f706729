"""Returns a list of one."""

# check: visible/test_two_values
# says: items

import numpy as np


def value_range(x):
    return [np.ptp(x)]
