"""Sets a seed inside."""

# check: visible/test_new_numbers_at_every_call
# misconception: seeded
# breaks: new ones at every call

import numpy as np


def normal_array(count):
    np.random.seed(0)
    return np.random.randn(count)
