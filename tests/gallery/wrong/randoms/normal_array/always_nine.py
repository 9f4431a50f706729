"""As the note writes it, whatever count is."""

# check: visible/test_shape_and_dtype
# misconception: always-nine

import numpy as np


def normal_array(count):
    return np.random.randn(9)
