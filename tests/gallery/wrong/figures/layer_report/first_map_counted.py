"""Counts one feature map only."""

# check: hidden/test_of_a_batch
# misconception: first-map-only
# breaks: a histogram of all values of output

import matplotlib.pyplot as plt
import numpy as np


def layer_report(output, weights):
    feature_map = output[0, :, :, 0]
    fig, axes = plt.subplots(1, 3)
    axes[0].hist(np.ravel(feature_map), range=[-2, 2])
    axes[0].set_ylim(0, 200)
    axes[1].imshow(weights[0][:, :, 0, 0], cmap="gray")
    axes[1].set_title(weights[0].shape)
    fig.colorbar(axes[2].imshow(feature_map, cmap="gray"))
    axes[2].set_title(output.shape)
    return fig
