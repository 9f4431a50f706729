import numpy as np


def dense_parameters(inputs, units):
    return np.prod([inputs, units]) + np.int64(units)
