"""Leaves the range out."""

# check: visible/test_feature_maps[array]
# misconception: no-range
# breaks: over the range [-2, 2]

import matplotlib.pyplot as plt
import numpy as np


def histogram(values):
    fig = plt.figure()
    plt.hist(np.ravel(values))
    plt.ylim(0, 100)
    return fig
