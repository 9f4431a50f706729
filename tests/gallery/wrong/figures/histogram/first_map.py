"""Counts one feature map only."""

# check: visible/test_feature_maps[tensor]
# misconception: first-map-only
# breaks: of all the values

import matplotlib.pyplot as plt
import numpy as np


def histogram(values):
    values = np.array(values)
    fig = plt.figure()
    plt.hist(values[0, :, :, 0].ravel(), range=[-2, 2])
    plt.ylim(0, 100)
    return fig
