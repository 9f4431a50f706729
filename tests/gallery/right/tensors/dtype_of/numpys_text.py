"""A text of NumPy's."""

import numpy as np


def dtype_of(tensor):
    return np.str_(tensor.dtype.name)
