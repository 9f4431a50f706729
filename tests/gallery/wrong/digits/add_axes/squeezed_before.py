"""Loses axes of one pixel."""

# check: visible/test_one_pixel_high
# says: The shape is

import numpy as np


def add_axes(image):
    image = np.squeeze(image)
    return image[None, ..., None]
