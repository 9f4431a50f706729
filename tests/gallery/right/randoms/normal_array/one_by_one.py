"""One by one."""

import numpy as np


def normal_array(count):
    return np.array([np.random.randn() for _ in range(count)])
