"""By clipping."""

import numpy as np


def relu_by_hand(x):
    return np.clip(x, 0, None)
