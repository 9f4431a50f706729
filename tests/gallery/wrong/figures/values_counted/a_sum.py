"""Adds the values up."""

# check: visible/test_below_at_between_and_above[-3-1]
# says: was wanted

import numpy as np


def values_counted(values, low, high):
    return np.sum(values[(values >= low) & (values <= high)])
