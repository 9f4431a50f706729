import numpy as np


def flat_length(height, width, channels):
    return np.prod([height, width, channels])
