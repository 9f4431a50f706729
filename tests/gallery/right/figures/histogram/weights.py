"""Counts first and hands the counts to hist as weights."""

import matplotlib.pyplot as plt
import numpy as np


def histogram(values):
    fig = plt.figure()
    counts, edges = np.histogram(values, bins=10, range=(-2, 2))
    plt.hist(edges[:-1], edges, weights=counts)
    plt.axis(ymin=0, ymax=100)
    return fig
