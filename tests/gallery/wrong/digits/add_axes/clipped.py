"""Brings the numbers into the range of pixels."""

# check: visible/test_one_pixel_high
# says: values differ

import numpy as np


def add_axes(image):
    return np.clip(image, 0, 255)[None, :, :, None]
