"""Keras's own function."""

from keras import ops


def to_float32(numbers):
    return ops.cast(numbers, "float32")
