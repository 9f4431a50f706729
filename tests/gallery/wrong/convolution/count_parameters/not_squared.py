"""Takes the kernel for a row."""

# check: visible/test_grey_images
# misconception: kernel-not-squared


def count_parameters(kernel_size, channels, filters):
    return kernel_size * channels * filters + filters
