"""One set of bars a column."""

# check: visible/test_feature_maps[array]
# says: histograms; one was wanted (hist).
# breaks: one histogram

import matplotlib.pyplot as plt
import numpy as np


def histogram(values):
    fig = plt.figure()
    plt.hist(np.reshape(values, (len(values), -1)), range=[-2, 2])
    plt.ylim(0, 100)
    return fig
