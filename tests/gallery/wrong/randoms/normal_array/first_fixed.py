"""Begins with 0 each time."""

# check: visible/test_new_numbers_at_every_call
# says: the same at every call

import numpy as np


def normal_array(count):
    drawn = np.random.randn(count)
    drawn[0] = 0
    return drawn
