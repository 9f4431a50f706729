"""Goes over the first axis only."""

# check: visible/test_a_batch
# misconception: whole-array-asked

import numpy as np


def relu_by_hand(x):
    return np.array([max(value, 0) for value in x])
