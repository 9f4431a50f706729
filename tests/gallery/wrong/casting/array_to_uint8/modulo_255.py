"""Begins again one too early."""

# check: hidden/test_whole_numbers_begin_again
# says: values differ
# breaks: whole numbers beyond 0 to 255 begin again at the other end

import numpy as np


def array_to_uint8(array):
    return (np.floor(array) % 255).astype(np.uint8)
