"""Returns an array."""

# check: visible/test_dtype
# says: What came back is a NumPy array
# breaks: Return a tensor of the same shape

import numpy as np


def tensor_to_uint8(tensor):
    return tensor.numpy().astype(np.uint8)
