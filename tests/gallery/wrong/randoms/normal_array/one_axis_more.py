"""Makes a row of it."""

# check: visible/test_shape_and_dtype
# says: one axis too many in front
# breaks: of shape (count,)

import numpy as np


def normal_array(count):
    return np.random.randn(1, count)
