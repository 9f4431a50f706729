"""Counts the kernel's values."""

# check: hidden/test_of_a_batch
# misconception: kernel-counted
# breaks: Draw what a convolution made

import matplotlib.pyplot as plt
import numpy as np


def layer_report(output, weights):
    fig, axes = plt.subplots(1, 3)
    axes[0].hist(np.ravel(weights[0]), range=[-2, 2])
    axes[0].set_ylim(0, 200)
    axes[1].imshow(weights[0][:, :, 0, 0], cmap="gray")
    axes[1].set_title(weights[0].shape)
    fig.colorbar(axes[2].imshow(output[0, :, :, 0], cmap="gray"))
    axes[2].set_title(output.shape)
    return fig
