"""NumPy's newer generator."""

import numpy as np


def normal_array(count):
    return np.random.default_rng().standard_normal(count)
