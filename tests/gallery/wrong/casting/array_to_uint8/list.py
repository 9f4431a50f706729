"""Makes a list."""

# check: visible/test_dtype
# says: What came back is a list
# breaks: Return an array (a tensor will do)

import numpy as np


def array_to_uint8(array):
    return array.astype(np.uint8).tolist()
