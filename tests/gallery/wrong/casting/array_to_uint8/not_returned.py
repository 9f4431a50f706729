"""Only makes the new array."""

# check: visible/test_dtype
# says: Nothing was returned: there is no `return`

import numpy as np


def array_to_uint8(array):
    array.astype(np.uint8)
