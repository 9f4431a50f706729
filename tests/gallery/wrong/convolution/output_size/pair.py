"""Gives height and width."""

# check: visible/test_same
# says: a whole number (an int) was wanted


def output_size(size, kernel_size, strides, padding):
    if padding == "same":
        out = -(-size // strides)
    else:
        out = (size - kernel_size) // strides + 1
    return out, out
