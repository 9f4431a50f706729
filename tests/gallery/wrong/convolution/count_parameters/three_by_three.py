"""Knows kernels of 3 x 3 only."""

# check: visible/test_several_channels
# says: The answer


def count_parameters(kernel_size, channels, filters):
    return 9 * channels * filters + filters
