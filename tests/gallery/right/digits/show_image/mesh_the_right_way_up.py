"""A mesh whose axis is turned."""

import matplotlib.pyplot as plt


def show_image(image):
    fig, axes = plt.subplots()
    axes.pcolormesh(image, cmap="gray")
    axes.invert_yaxis()
    return fig
