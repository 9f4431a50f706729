"""The bars stand half a bar further left."""

# check: visible/test_feature_maps[array]
# says: a histogram from -2.2 to 1.8

import matplotlib.pyplot as plt
import numpy as np


def histogram(values):
    fig = plt.figure()
    plt.hist(np.ravel(values), range=[-2, 2], align="left")
    plt.ylim(0, 100)
    return fig
