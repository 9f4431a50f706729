"""Counts a bias for each channel."""

# check: visible/test_several_channels
# misconception: bias-by-channel


def count_parameters(kernel_size, channels, filters):
    return kernel_size**2 * channels * filters + channels
