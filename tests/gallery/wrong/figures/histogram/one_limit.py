"""Gives ylim one number, which is the lower end."""

# check: visible/test_feature_maps[array]
# says: has ylim from 100 to

import matplotlib.pyplot as plt
import numpy as np


def histogram(values):
    fig = plt.figure()
    plt.hist(np.ravel(values), range=[-2, 2])
    plt.ylim(100)
    return fig
