"""Moves the window by 1."""

# check: visible/test_even
# misconception: window-of-convolution
# breaks: with a window of 2 and strides of 2


def pooled_size(size, padding):
    if padding == "same":
        return -(-size // 2)
    return size - 2 + 1
