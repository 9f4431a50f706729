"""Takes the dtype that layers like."""

# check: visible/test_shape_and_dtype
# misconception: float32
# breaks: and dtype float64

import numpy as np


def normal_array(count):
    return np.random.randn(count).astype(np.float32)
