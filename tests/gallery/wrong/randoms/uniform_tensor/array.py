"""Makes an array."""

# check: visible/test_shape_and_dtype
# says: What came back is a NumPy array
# breaks: Return a tensor

import numpy as np


def uniform_tensor(shape):
    return np.random.rand(*shape).astype(np.float32)
