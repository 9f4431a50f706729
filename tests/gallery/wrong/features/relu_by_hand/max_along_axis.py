"""Takes np.max for np.maximum."""

# check: visible/test_a_row
# misconception: largest-along-an-axis

import numpy as np


def relu_by_hand(x):
    return np.max(x, 0)
