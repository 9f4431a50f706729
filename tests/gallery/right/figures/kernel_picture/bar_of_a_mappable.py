"""The bar is made of the same map and numbers."""

import matplotlib.pyplot as plt


def kernel_picture(weights):
    kernel = weights[0][:, :, 0, 0]
    fig, axes = plt.subplots()
    norm = plt.Normalize(kernel.min(), kernel.max())
    axes.imshow(kernel, cmap="gray", norm=norm)
    fig.colorbar(plt.cm.ScalarMappable(norm, "gray"), ax=axes)
    axes.set_title(weights[0].shape)
    return fig
