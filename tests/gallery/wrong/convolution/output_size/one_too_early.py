"""Adds 1 before it divides."""

# check: visible/test_nothing_is_left_over
# misconception: plus-one-forgotten


def output_size(size, kernel_size, strides, padding):
    if padding == "same":
        return -(-size // strides)
    return (size - kernel_size + 1) // strides
