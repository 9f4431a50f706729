"""With the long name."""

import numpy as np


def normal_array(count):
    numbers = np.random.normal(loc=0.0, scale=1.0, size=count)
    return numbers
