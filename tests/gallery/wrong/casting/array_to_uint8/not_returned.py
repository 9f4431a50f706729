"""Only makes the new array."""

# check: visible/test_dtype
# says: Nothing was returned: there is no `return`
# breaks: Change the dtype of an array to uint8

import numpy as np


def array_to_uint8(array):
    array.astype(np.uint8)
