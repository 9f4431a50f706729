"""Prints the answer."""

# check: visible/test_even
# says: only printed


def pooled_size(size, padding):
    print(size // 2 if padding == "valid" else (size + 1) // 2)
