"""With NumPy, made an int."""

import numpy as np


def output_size(size, kernel_size, strides, padding):
    if padding == "same":
        return int(np.ceil(size / strides))
    return int(np.floor((size - kernel_size) / strides)) + 1
