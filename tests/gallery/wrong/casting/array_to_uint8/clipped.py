"""Stops at the ends."""

# check: hidden/test_whole_numbers_begin_again
# misconception: clipped
# breaks: whole numbers beyond 0 to 255 begin again at the other end

import numpy as np


def array_to_uint8(array):
    return np.clip(array, 0, 255).astype(np.uint8)
