"""Forgets the channels."""

# check: visible/test_several_channels
# misconception: channels-forgotten


def count_parameters(kernel_size, channels, filters):
    return kernel_size**2 * filters + filters
