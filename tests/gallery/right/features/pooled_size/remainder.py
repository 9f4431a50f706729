"""By the remainder."""


def pooled_size(size, padding):
    half = size // 2
    if padding == "same":
        half += size % 2
    return half
