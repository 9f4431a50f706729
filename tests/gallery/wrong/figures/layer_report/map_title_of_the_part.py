"""The map's title is the shape of what is drawn."""

# check: visible/test_three_panels[3-2-4]
# says: Panel 3 has the title '(9, 7)'
# breaks: titled with output's shape

import matplotlib.pyplot as plt
import numpy as np


def layer_report(output, weights):
    fig, axes = plt.subplots(1, 3)
    axes[0].hist(np.ravel(output), range=(-2, 2))
    axes[0].set_ylim(0, 200)
    axes[1].imshow(weights[0][:, :, 0, 0], cmap="gray")
    axes[1].set_title(weights[0].shape)
    fig.colorbar(axes[2].imshow(output[0, :, :, 0], cmap="gray"))
    axes[2].set_title(output[0, :, :, 0].shape)
    return fig
