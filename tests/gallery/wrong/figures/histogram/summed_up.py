"""Each bar counts those before as well."""

# check: visible/test_feature_maps[array]
# says: histogram of other values

import matplotlib.pyplot as plt
import numpy as np


def histogram(values):
    fig = plt.figure()
    plt.hist(np.ravel(values), range=[-2, 2], cumulative=True)
    plt.ylim(0, 100)
    return fig
