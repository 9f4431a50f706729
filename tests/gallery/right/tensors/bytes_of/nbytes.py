"""Asks the array."""


def bytes_of(tensor):
    return tensor.numpy().nbytes
