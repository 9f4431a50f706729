"""The note's own line, which runs for one image."""

# check: visible/test_one_image
# misconception: comma-for-point

import numpy as np


def value_range(x):
    return np.min(x), np, max(x)
