"""Has the two the wrong way round."""

# check: visible/test_odd_same
# misconception: rounded-down


def pooled_size(size, padding):
    if padding == "valid":
        return (size + 1) // 2
    return size // 2
