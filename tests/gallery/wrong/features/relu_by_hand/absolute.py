"""Takes the sign away."""

# check: visible/test_a_row
# misconception: absolute

import numpy as np


def relu_by_hand(x):
    return np.abs(x)
