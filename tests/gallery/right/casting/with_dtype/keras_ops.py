"""Keras's own function."""

from keras import ops


def with_dtype(numbers):
    return ops.convert_to_tensor(numbers, dtype="float32")
