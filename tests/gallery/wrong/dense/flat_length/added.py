"""Adds the channels."""

# check: visible/test_product_of_the_sizes
# misconception: sum-of-sizes


def flat_length(height, width, channels):
    return height * width + channels
