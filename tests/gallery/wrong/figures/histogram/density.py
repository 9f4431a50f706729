"""Shares instead of counts."""

# check: hidden/test_all_inside_the_range
# says: has a histogram of other values
# breaks: how the values are spread

import matplotlib.pyplot as plt
import numpy as np


def histogram(values):
    fig = plt.figure()
    plt.hist(np.ravel(values), range=[-2, 2], density=True)
    plt.ylim(0, 100)
    return fig
