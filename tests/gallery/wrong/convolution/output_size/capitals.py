"""Compares with the note's capitals."""

# check: visible/test_same
# misconception: valid-formula


def output_size(size, kernel_size, strides, padding):
    if padding == "SAME":
        return -(-size // strides)
    return (size - kernel_size) // strides + 1
