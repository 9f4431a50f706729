import numpy as np


def dense_by_hand(x, w, b):
    return np.dot(x, w) + b.numpy()
