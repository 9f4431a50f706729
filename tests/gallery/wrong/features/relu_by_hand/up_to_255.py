"""Takes 255 for the largest value there is."""

# check: visible/test_large_and_small_values
# misconception: other-limit

import numpy as np


def relu_by_hand(x):
    return np.clip(x, 0, 255)
