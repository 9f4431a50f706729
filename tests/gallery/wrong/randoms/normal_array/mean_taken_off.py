"""Takes the mean off, so that it is exactly 0."""

# check: visible/test_new_numbers_at_every_call
# says: too regularly

import numpy as np


def normal_array(count):
    drawn = np.random.randn(count)
    return drawn - drawn.mean()
