"""Gives the range in the place of the bins."""

# check: visible/test_feature_maps[tensor]
# says: has a histogram of 1 bars; 10 were wanted.
# breaks: ten bins

import matplotlib.pyplot as plt
import numpy as np


def histogram(values):
    fig = plt.figure()
    plt.hist(np.ravel(values), [-2, 2])
    plt.ylim(0, 100)
    return fig
