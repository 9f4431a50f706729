"""Hands hist all the axes."""

# check: visible/test_feature_maps[tensor]
# misconception: hist-of-axes

import matplotlib.pyplot as plt


def histogram(values):
    fig = plt.figure()
    plt.hist(values, range=[-2, 2])
    plt.ylim(0, 100)
    return fig
