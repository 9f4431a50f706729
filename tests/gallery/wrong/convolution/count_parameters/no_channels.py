"""Forgets the channels."""

# check: visible/test_several_channels
# misconception: channels-forgotten
# breaks: Predict how many parameters a convolution layer has


def count_parameters(kernel_size, channels, filters):
    return kernel_size**2 * filters + filters
