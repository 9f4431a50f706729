"""Adds the values up."""

# check: visible/test_ends_belong_to_the_range
# says: was wanted

import numpy as np


def values_counted(values, low, high):
    return np.sum(values[(values >= low) & (values <= high)])
