"""Counts on a logarithmic axis."""

# check: visible/test_feature_maps[array]
# says: the scale 'symlog'

import matplotlib.pyplot as plt
import numpy as np


def histogram(values):
    fig = plt.figure()
    plt.hist(np.ravel(values), range=[-2, 2])
    plt.yscale("symlog")
    plt.ylim(0, 100)
    return fig
