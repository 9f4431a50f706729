"""The bars cannot be seen."""

# check: visible/test_feature_maps[array]
# says: bars without a colour

import matplotlib.pyplot as plt
import numpy as np


def histogram(values):
    fig = plt.figure()
    plt.hist(np.ravel(values), range=[-2, 2], alpha=0)
    plt.ylim(0, 100)
    return fig
