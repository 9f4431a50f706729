"""Reads the bits from the last two letters of the name."""

# check: visible/test_other_dtypes
# says: ValueError

import tensorflow as tf


def bytes_of(tensor):
    name = tensor.dtype.name
    size = 1 if name == "uint8" else int(name[-2:]) // 8
    return int(tf.size(tensor)) * size
