"""Makes the same generator at every call."""

# check: visible/test_new_numbers_at_every_call
# misconception: seeded

import numpy as np


def normal_array(count):
    return np.random.default_rng(42).standard_normal(count)
