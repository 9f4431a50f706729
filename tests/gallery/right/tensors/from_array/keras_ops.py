"""Keras's own function."""

from keras import ops


def from_array(array):
    return ops.convert_to_tensor(array)
