"""Only the outlines of bars, and the range as limits."""

import matplotlib.pyplot as plt
import numpy as np


def histogram(values):
    fig, axes = plt.subplots()
    axes.hist(np.ravel(values), range=[-2, 2], fill=False, edgecolor="black")
    axes.set(xlim=(-2, 2), ylim=(0, 100))
    return fig
