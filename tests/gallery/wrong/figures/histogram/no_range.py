"""Leaves the range out."""

# check: visible/test_feature_maps[array]
# misconception: no-range

import matplotlib.pyplot as plt
import numpy as np


def histogram(values):
    fig = plt.figure()
    plt.hist(np.ravel(values))
    plt.ylim(0, 100)
    return fig
