"""Through a name of its own, with its argument named."""

import numpy as np


def to_array(numbers):
    arr = np.array(object=numbers, copy=True)
    return arr
