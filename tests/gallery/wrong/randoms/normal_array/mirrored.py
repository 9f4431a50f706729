"""Draws half of them and takes each with the other sign, too."""

# check: visible/test_normal
# says: come in pairs

import numpy as np


def normal_array(count):
    half = np.random.randn((count + 1) // 2)
    return np.concatenate([half, -half])[:count]
