"""The note's own line, which runs for one image, hidden."""

# check: hidden/test_range_of_images[1]
# misconception: comma-for-point

import numpy as np


def value_range(x):
    return np.min(x), np, max(x)
