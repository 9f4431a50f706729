"""Axes for the bar, cut off the panel."""

import matplotlib.pyplot as plt
from mpl_toolkits.axes_grid1 import make_axes_locatable


def kernel_picture(weights):
    fig, axes = plt.subplots()
    picture = axes.imshow(weights[0][:, :, 0, 0], "gray")
    place = make_axes_locatable(axes).append_axes("right", size="5%", pad=0.05)
    fig.colorbar(picture, cax=place)
    axes.set_title(weights[0].shape)
    return fig
