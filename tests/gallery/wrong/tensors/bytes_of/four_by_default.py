"""Knows some dtypes and guesses four bytes for the others."""

# check: visible/test_other_dtypes
# misconception: always-four

import tensorflow as tf


def bytes_of(tensor):
    known = {"uint8": 1, "float16": 2, "int64": 8, "float64": 8}
    return int(tf.size(tensor)) * known.get(tensor.dtype.name, 4)
