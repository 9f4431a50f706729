"""One filter at a time."""


def count_parameters(kernel_size, channels, filters):
    return (kernel_size**2 * channels + 1) * filters
