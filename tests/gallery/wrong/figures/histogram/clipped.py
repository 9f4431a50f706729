"""Moves what is outside to the ends."""

# check: hidden/test_any_shape[2]
# misconception: clipped
# breaks: between -2 and 2

import matplotlib.pyplot as plt
import numpy as np


def histogram(values):
    fig = plt.figure()
    plt.hist(np.clip(np.ravel(values), -2, 2), range=[-2, 2])
    plt.ylim(0, 100)
    return fig
