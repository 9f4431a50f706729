"""Returns both."""

# check: visible/test_even
# says: a whole number (an int) was wanted


def pooled_size(size, padding):
    return (size + 1) // 2, size // 2
