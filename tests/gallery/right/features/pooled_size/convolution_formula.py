"""The formula of the convolution."""


def pooled_size(size, padding):
    return len(range(0, size if padding == "same" else size - 1, 2))
