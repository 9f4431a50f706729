"""Counts on a logarithmic axis."""

# check: visible/test_one_below_the_other
# says: the scale 'log'
# breaks: a histogram of all the values

import matplotlib.pyplot as plt
import numpy as np


def flat_picture(flat):
    fig, (upper, lower) = plt.subplots(2, 1)
    upper.hist(np.ravel(flat), log=True)
    lower.imshow(flat[:, :100])
    return fig
