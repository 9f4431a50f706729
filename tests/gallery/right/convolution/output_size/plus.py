"""Rounds up with an addition, and the other way round."""


def output_size(size, kernel_size, strides, padding):
    if padding == "valid":
        return int((size - kernel_size) / strides + 1)
    return (size + strides - 1) // strides
