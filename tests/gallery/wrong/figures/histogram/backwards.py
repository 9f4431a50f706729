"""From right to left."""

# check: visible/test_feature_maps[array]
# says: an axis that runs backwards

import matplotlib.pyplot as plt
import numpy as np


def histogram(values):
    fig = plt.figure()
    plt.hist(np.ravel(values), range=[-2, 2])
    plt.ylim(0, 100)
    plt.gca().invert_xaxis()
    return fig
