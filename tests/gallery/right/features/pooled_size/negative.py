"""Rounded up by two signs."""


def pooled_size(size, padding):
    if padding == "valid":
        return size // 2
    return -(-size // 2)
