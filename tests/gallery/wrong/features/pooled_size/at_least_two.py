"""Never less than 2."""

# check: visible/test_smallest
# says: The answer is 2


def pooled_size(size, padding):
    return max(2, (size + 1) // 2) if padding == "same" else size // 2
