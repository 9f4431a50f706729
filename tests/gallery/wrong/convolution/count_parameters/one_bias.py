"""Counts one bias for the layer."""

# check: visible/test_grey_images
# misconception: one-bias


def count_parameters(kernel_size, channels, filters):
    return kernel_size * kernel_size * channels * filters + 1
