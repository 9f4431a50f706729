"""Thinks that images are square."""

# check: visible/test_product_of_the_sizes
# says: was wanted


def flat_length(height, width, channels):
    return height**2 * channels
