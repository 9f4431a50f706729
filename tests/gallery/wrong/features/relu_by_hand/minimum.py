"""Takes the smaller one."""

# check: visible/test_a_row
# says: differ
# breaks: Apply ReLU without a layer

import numpy as np


def relu_by_hand(x):
    return np.minimum(x, 0)
