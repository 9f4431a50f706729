"""Makes an array."""

# check: visible/test_whole_numbers
# says: What came back is a NumPy array
# breaks: Return a tensor

import numpy as np


def with_dtype(numbers):
    return np.array(numbers, dtype=np.float32)
