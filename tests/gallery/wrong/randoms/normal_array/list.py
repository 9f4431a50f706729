"""Makes a list."""

# check: visible/test_shape_and_dtype
# says: What came back is a list
# breaks: Return a NumPy array

import numpy as np


def normal_array(count):
    return [np.random.randn() for _ in range(count)]
