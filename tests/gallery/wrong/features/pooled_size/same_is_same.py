"""Takes the name 'same' at its word."""

# check: visible/test_even
# misconception: same-is-same


def pooled_size(size, padding):
    if padding == "same":
        return size
    return size // 2
