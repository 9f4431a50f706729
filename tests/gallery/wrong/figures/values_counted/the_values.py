"""Returns the values instead of their number."""

# check: visible/test_ends_belong_to_the_range
# says: a whole number (an int) was wanted


def values_counted(values, low, high):
    return values[(values >= low) & (values <= high)]
