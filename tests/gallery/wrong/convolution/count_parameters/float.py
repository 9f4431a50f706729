"""Gives a float."""

# check: visible/test_grey_images
# says: a whole number (an int) was wanted
# breaks: Return an int


def count_parameters(kernel_size, channels, filters):
    return kernel_size**2.0 * channels * filters + filters
