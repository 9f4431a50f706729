"""Cuts the range as in the exercises before."""

# check: visible/test_of_several_images
# says: Panel 1
# breaks: the bins and the range that hist chooses by itself

import matplotlib.pyplot as plt
import numpy as np


def flat_picture(flat):
    fig, (upper, lower) = plt.subplots(2, 1)
    upper.hist(np.ravel(flat), range=(-2, 2))
    lower.imshow(flat[:, :100])
    return fig
