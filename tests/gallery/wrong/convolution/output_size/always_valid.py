"""Knows one formula only."""

# check: visible/test_same
# misconception: valid-formula


def output_size(size, kernel_size, strides, padding):
    return (size - kernel_size) // strides + 1
