"""Keras's own function."""

from keras import ops


def tensor_to_uint8(tensor):
    return ops.cast(tensor, "uint8")
