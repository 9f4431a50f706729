"""Rounds down for both."""

# check: visible/test_same
# misconception: rounded-down


def output_size(size, kernel_size, strides, padding):
    if padding == "same":
        return size // strides
    return (size - kernel_size) // strides + 1
