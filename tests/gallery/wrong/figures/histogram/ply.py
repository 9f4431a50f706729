"""The note's slip kept."""

# check: hidden/test_any_shape[1]
# misconception: ply

import matplotlib.pyplot as plt
import numpy as np


def histogram(values):
    fig = plt.figure()
    plt.hist(np.ravel(values), range=[-2, 2])
    ply.ylim(0, 100)
    return fig
