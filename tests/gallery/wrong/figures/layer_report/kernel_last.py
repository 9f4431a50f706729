"""The kernel's panel stands last."""

# check: hidden/test_of_a_batch
# misconception: panels-swapped
# breaks: three panels in one row

import matplotlib.pyplot as plt
import numpy as np


def layer_report(output, weights):
    fig, axes = plt.subplots(1, 3)
    axes[0].hist(np.ravel(output), range=[-2, 2])
    axes[0].set_ylim(0, 200)
    fig.colorbar(axes[1].imshow(output[0, :, :, 0], cmap="gray"))
    axes[1].set_title(output.shape)
    axes[2].imshow(weights[0][:, :, 0, 0], cmap="gray")
    axes[2].set_title(weights[0].shape)
    return fig
