"""Changes a copy and returns the original."""

# check: visible/test_a_row
# misconception: still-negative

import numpy as np


def relu_by_hand(x):
    np.maximum(x, 0)
    return x
