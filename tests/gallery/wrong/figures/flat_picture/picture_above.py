"""The picture above the histogram."""

# check: visible/test_one_below_the_other
# says: Panel 1 shows no histograms; one was wanted (hist).
# breaks: and below it a picture of its beginning

import matplotlib.pyplot as plt
import numpy as np


def flat_picture(flat):
    fig, axes = plt.subplots(2)
    axes[0].imshow(flat[:, :100])
    axes[1].hist(np.ravel(flat))
    return fig
