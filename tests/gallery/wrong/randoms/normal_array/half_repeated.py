"""Draws half of them and takes them twice."""

# check: visible/test_normal
# says: come again and again

import numpy as np


def normal_array(count):
    half = np.random.randn((count + 1) // 2)
    return np.concatenate([half, half])[:count]
