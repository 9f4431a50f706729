"""Multiplies in a loop."""


def bytes_of(tensor):
    count = 1
    for size in tensor.shape:
        count *= size
    return count * tensor.dtype.size
