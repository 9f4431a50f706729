"""Asks the array."""


def shape_of(tensor):
    return tensor.numpy().shape
