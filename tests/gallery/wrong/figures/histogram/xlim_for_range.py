"""Cuts the x axis instead of giving a range."""

# check: hidden/test_all_inside_the_range
# misconception: no-range

import matplotlib.pyplot as plt
import numpy as np


def histogram(values):
    fig = plt.figure()
    plt.hist(np.ravel(values))
    plt.xlim(-2, 2)
    plt.ylim(0, 100)
    return fig
