"""Writes each weight into its pixel."""

import matplotlib.pyplot as plt
import numpy as np


def kernel_picture(weights):
    kernel = weights[0][:, :, 0, 0]
    fig, axes = plt.subplots()
    fig.colorbar(axes.imshow(kernel, "gray"))
    for (row, column), weight in np.ndenumerate(kernel):
        axes.text(column, row, f"{weight:.1f}", ha="center", color="red")
    axes.set_title(weights[0].shape)
    return fig
