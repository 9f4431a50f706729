"""The product of the shape."""

import numpy as np


def bytes_of(tensor):
    return np.prod(tensor.shape) * tensor.dtype.size
