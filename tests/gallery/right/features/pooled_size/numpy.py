"""With NumPy, made an int."""

import numpy as np


def pooled_size(size, padding):
    return int(np.ceil(size / 2) if padding == "same" else np.floor(size / 2))
