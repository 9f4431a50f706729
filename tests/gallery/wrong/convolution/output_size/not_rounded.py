"""Divides and does not round."""

# check: visible/test_valid
# says: a whole number (an int) was wanted


def output_size(size, kernel_size, strides, padding):
    if padding == "same":
        return -(-size // strides)
    return (size - kernel_size) / strides + 1
