"""Moves the window by 1."""

# check: visible/test_even
# misconception: window-of-convolution


def pooled_size(size, padding):
    if padding == "same":
        return -(-size // 2)
    return size - 2 + 1
