"""One formula for both: 'same' is a kernel of 1."""


def output_size(size, kernel_size, strides, padding):
    if padding == "same":
        kernel_size = 1
    return (size - kernel_size + strides) // strides
