"""By a choice."""

import numpy as np


def relu_by_hand(x):
    return np.where(x > 0, x, np.float32(0))
