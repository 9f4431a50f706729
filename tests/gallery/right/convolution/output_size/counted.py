"""Counts the places."""


def output_size(size, kernel_size, strides, padding):
    last = size if padding.lower() == "same" else size - kernel_size + 1
    return len(range(0, last, strides))
