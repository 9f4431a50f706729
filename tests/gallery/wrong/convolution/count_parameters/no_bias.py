"""Forgets the biases."""

# check: visible/test_grey_images
# misconception: no-bias
# breaks: its biases included


def count_parameters(kernel_size, channels, filters):
    return kernel_size * kernel_size * channels * filters
