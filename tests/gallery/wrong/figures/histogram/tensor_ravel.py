"""Asks a tensor for ravel."""

# check: hidden/test_more_than_a_hundred
# misconception: tensor-ravel

import matplotlib.pyplot as plt


def histogram(values):
    fig = plt.figure()
    plt.hist(values.ravel(), range=[-2, 2])
    plt.ylim(0, 100)
    return fig
