"""Draws the whole kernel."""

# check: visible/test_picture_title_and_bar[shape1]
# misconception: four-axes
# breaks: one kernel

import matplotlib.pyplot as plt


def kernel_picture(weights):
    fig = plt.figure()
    plt.title(weights[0].shape)
    plt.imshow(weights[0], "gray")
    plt.colorbar()
    return fig
