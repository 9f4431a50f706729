"""Uses the method of arrays."""

# check: visible/test_dtype
# misconception: astype-of-tensor

import numpy as np


def tensor_to_uint8(tensor):
    return tensor.astype(np.uint8)
