"""Makes an array of a class of its own."""

import numpy as np

class Numbers(np.ndarray):
    pass


def to_array(numbers):
    return np.array(numbers).view(Numbers)
