"""Draws once and shuffles."""

# check: visible/test_new_numbers_at_every_call
# says: come again in another call
# breaks: new ones at every call

import numpy as np

_drawn = np.random.randn(300_000)


def normal_array(count):
    return np.random.permutation(_drawn[:count])
