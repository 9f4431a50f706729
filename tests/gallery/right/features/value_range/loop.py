"""By a loop."""

import numpy as np


def value_range(x):
    values = np.ravel(x)
    smallest = largest = values[0]
    for value in values:
        if value < smallest:
            smallest = value
        if value > largest:
            largest = value
    return smallest, largest
