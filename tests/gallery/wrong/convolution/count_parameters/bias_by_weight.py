"""Counts a bias for each filter and channel."""

# check: visible/test_several_channels
# says: The answer


def count_parameters(kernel_size, channels, filters):
    return (kernel_size**2 + 1) * channels * filters
