"""Prints the answer."""

# check: visible/test_same
# says: only printed


def output_size(size, kernel_size, strides, padding):
    if padding == "same":
        print(-(-size // strides))
    else:
        print((size - kernel_size) // strides + 1)
