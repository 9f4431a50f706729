"""Knows the other formula only."""

# check: visible/test_valid
# misconception: same-formula


def output_size(size, kernel_size, strides, padding):
    return -(-size // strides)
