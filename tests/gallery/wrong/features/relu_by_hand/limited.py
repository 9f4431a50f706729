"""Limits to 6."""

# check: hidden/test_each_value_by_itself[4]
# misconception: limited-to-6
# breaks: the others unchanged

import numpy as np


def relu_by_hand(x):
    return np.clip(x, 0, 6)
