"""Compares with the note's capitals."""

# check: visible/test_odd_same
# misconception: rounded-down


def pooled_size(size, padding):
    if padding == "SAME":
        return (size + 1) // 2
    return size // 2
