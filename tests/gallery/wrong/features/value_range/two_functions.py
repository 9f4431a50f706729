"""Forgets what np.max is to be called on."""

# check: visible/test_two_values
# says: a number was wanted

import numpy as np


def value_range(x):
    return [np.min(x), np.max]
