"""Thinks that every kernel loses two."""

# check: visible/test_valid
# misconception: fixed-kernel


def output_size(size, kernel_size, strides, padding):
    if padding == "same":
        return -(-size // strides)
    return (size - 3) // strides + 1
