"""Python's floats."""

import numpy as np


def value_range(x):
    smallest = float(np.min(x))
    largest = float(np.max(x))
    return smallest, largest
