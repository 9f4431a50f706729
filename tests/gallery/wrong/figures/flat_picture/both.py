"""Returns figure and axes."""

# check: visible/test_one_below_the_other
# says: What came back is a tuple with a figure in it; a figure was wanted. Return the figure alone.

import matplotlib.pyplot as plt
import numpy as np


def flat_picture(flat):
    fig, axes = plt.subplots(2)
    axes[0].hist(np.ravel(flat))
    axes[1].imshow(flat[:, :100])
    return fig, axes
