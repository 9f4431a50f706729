"""NumPy's other name for it."""

import numpy as np


def normal_array(count):
    return np.random.standard_normal(count)
