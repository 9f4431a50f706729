"""Makes them half as wide."""

# check: visible/test_normal
# misconception: other-deviation
# breaks: standard deviation 1

import numpy as np


def normal_array(count):
    return np.random.randn(count) / 2
