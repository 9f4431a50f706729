import numpy as np


def values_counted(values, low, high):
    inside = np.logical_and(values >= low, values <= high)
    return len(values[inside])
