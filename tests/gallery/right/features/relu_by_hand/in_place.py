"""By an assignment to the negative ones."""

import numpy as np


def relu_by_hand(x):
    x = np.array(x)
    x[x < 0] = 0
    return x
