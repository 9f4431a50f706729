"""Takes only what is above 0."""

# check: visible/test_normal
# says: The numbers are not normally distributed
# breaks: of mean 0

import numpy as np


def normal_array(count):
    return np.abs(np.random.randn(count))
