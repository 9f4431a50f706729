"""Follows Python's wrong guess."""

# check: visible/test_dtype
# misconception: signed
# breaks: with dtype uint8

import numpy as np


def array_to_uint8(array):
    return array.astype(np.int8)
