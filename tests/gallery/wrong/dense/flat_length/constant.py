"""The right number for the example only."""

# check: visible/test_product_of_the_sizes
# says: was wanted


def flat_length(height, width, channels):
    return 2352
