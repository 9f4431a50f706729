"""Writes a line as in a notebook."""

# check: visible/test_two_values
# says: there is no `return`

import numpy as np


def value_range(x):
    np.min(x), np.max(x)
