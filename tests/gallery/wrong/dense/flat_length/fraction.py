"""Divides, and so makes a float of it."""

# check: visible/test_product_of_the_sizes
# says: a whole number (an int) was wanted
# breaks: Return an int


def flat_length(height, width, channels):
    return height * width / (1 / channels)
