"""Takes the sign away."""

# check: visible/test_a_row
# misconception: absolute
# breaks: 0 where a value was below 0

import numpy as np


def relu_by_hand(x):
    return np.abs(x)
