"""Picks one value, and with it takes the axis away."""

# check: visible/test_one_below_the_other
# misconception: one-axis

import matplotlib.pyplot as plt
import numpy as np


def flat_picture(flat):
    fig = plt.figure(figsize=(10, 5))
    plt.subplot(211)
    plt.hist(np.ravel(flat))
    plt.subplot(212)
    plt.imshow(flat[:, 100])
    return fig
