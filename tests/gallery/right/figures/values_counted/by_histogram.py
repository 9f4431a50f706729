import numpy as np


def values_counted(values, low, high):
    counts, edges = np.histogram(values, range=(low, high))
    return int(counts.sum())
