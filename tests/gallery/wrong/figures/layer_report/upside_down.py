"""Both pictures begin at the bottom."""

# check: visible/test_three_panels[3-2-4]
# says: Panel 2 shows the picture upside down

import matplotlib.pyplot as plt
import numpy as np


def layer_report(output, weights):
    fig, axes = plt.subplots(1, 3)
    axes[0].hist(np.ravel(output), range=[-2, 2])
    axes[0].set_ylim(0, 200)
    axes[1].imshow(weights[0][:, :, 0, 0], "gray", origin="lower")
    axes[1].set_title(weights[0].shape)
    picture = axes[2].imshow(output[0, :, :, 0], "gray", origin="lower")
    fig.colorbar(picture)
    axes[2].set_title(output.shape)
    return fig
