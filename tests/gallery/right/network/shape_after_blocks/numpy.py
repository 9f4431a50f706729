import numpy as np


def shape_after_blocks(height, width, filters):
    size = np.array([height, width])
    for _ in filters:
        size //= 2
    return (*size, filters[-1])
