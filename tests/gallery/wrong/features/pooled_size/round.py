"""Rounds to the nearest even number."""

# check: visible/test_odd_same
# says: The answer


def pooled_size(size, padding):
    if padding == "same":
        return round(size / 2)
    return size // 2
