"""Returns the values instead of their number."""

# check: visible/test_below_at_between_and_above[-3-1]
# says: a whole number (an int) was wanted
# breaks: Say how many


def values_counted(values, low, high):
    return values[(values >= low) & (values <= high)]
