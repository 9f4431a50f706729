"""The bars begin at 20."""

# check: visible/test_feature_maps[array]
# says: bars that do not stand on 0

import matplotlib.pyplot as plt
import numpy as np


def histogram(values):
    fig = plt.figure()
    plt.hist(np.ravel(values), range=[-2, 2], bottom=20)
    plt.ylim(0, 100)
    return fig
