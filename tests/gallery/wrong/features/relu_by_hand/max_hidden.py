"""Takes np.max, which is seen in hidden checks as well."""

# check: hidden/test_each_value_by_itself[3]
# misconception: largest-along-an-axis

import numpy as np


def relu_by_hand(x):
    return np.max(x, 0)
