"""Keras's own function."""

from keras import ops


def from_tuple(numbers):
    return ops.convert_to_tensor(numbers)
