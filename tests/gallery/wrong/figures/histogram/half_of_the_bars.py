"""Shows the right half."""

# check: visible/test_feature_maps[array]
# says: does not show all of its bars

import matplotlib.pyplot as plt
import numpy as np


def histogram(values):
    fig = plt.figure()
    plt.hist(np.ravel(values), range=[-2, 2])
    plt.ylim(0, 100)
    plt.xlim(0, 2)
    return fig
