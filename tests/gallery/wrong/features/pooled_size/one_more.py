"""Adds 1 after halving."""

# check: visible/test_even
# misconception: one-too-many
# breaks: Predict the height (or width) after max pooling


def pooled_size(size, padding):
    if padding == "same":
        return size // 2 + 1
    return size // 2
