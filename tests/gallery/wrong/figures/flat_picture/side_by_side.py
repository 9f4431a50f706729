"""Side by side."""

# check: visible/test_one_below_the_other
# says: The panels do not stand one below the other.
# breaks: two panels, one below the other

import matplotlib.pyplot as plt
import numpy as np


def flat_picture(flat):
    fig, axes = plt.subplots(1, 2)
    axes[0].hist(np.ravel(flat))
    axes[1].imshow(flat[:, :100])
    return fig
