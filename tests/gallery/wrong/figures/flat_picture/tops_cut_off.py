"""Cuts the tops of the bars off."""

# check: visible/test_one_below_the_other
# says: does not show all of its bars

import matplotlib.pyplot as plt
import numpy as np


def flat_picture(flat):
    fig, (upper, lower) = plt.subplots(2, 1)
    upper.hist(np.ravel(flat))
    upper.set_ylim(0, 3)
    lower.imshow(flat[:, :100])
    return fig
