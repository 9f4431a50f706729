"""Calls pyplot's name on axes."""

# check: visible/test_feature_maps[array]
# misconception: axes-method

import matplotlib.pyplot as plt
import numpy as np


def histogram(values):
    fig, axes = plt.subplots()
    axes.hist(np.ravel(values), range=[-2, 2])
    axes.ylim(0, 100)
    return fig
