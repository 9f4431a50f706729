"""With math.ceil."""

import math


def output_size(size, kernel_size, strides, padding):
    if padding == "same":
        return math.ceil(size / strides)
    else:
        return math.floor((size - kernel_size) / strides) + 1
