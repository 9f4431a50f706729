"""Forgets the first window."""

# check: visible/test_valid
# misconception: plus-one-forgotten


def output_size(size, kernel_size, strides, padding):
    if padding == "same":
        return -(-size // strides)
    return (size - kernel_size) // strides
