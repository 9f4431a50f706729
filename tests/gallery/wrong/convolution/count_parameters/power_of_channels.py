"""Adds where it should multiply."""

# check: hidden/test_what_a_layer_really_has[4]
# says: The answer


def count_parameters(kernel_size, channels, filters):
    return kernel_size**2 + channels + filters + filters
