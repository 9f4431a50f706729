"""Two rows of panels, the second one switched off."""

import matplotlib.pyplot as plt
import numpy as np


def layer_report(output, weights):
    fig, (axes, others) = plt.subplots(2, 3, figsize=(12, 6))
    for one in others:
        one.axis("off")
    axes[0].hist(np.ravel(output), range=[-2, 2])
    axes[0].set_ylim(0, 200)
    axes[1].imshow(weights[0][:, :, 0, 0], "gray")
    axes[1].set_title(weights[0].shape)
    fig.colorbar(axes[2].imshow(output[0, :, :, 0], "gray"))
    axes[2].set_title(output.shape)
    return fig
