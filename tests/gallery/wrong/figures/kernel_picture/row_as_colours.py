"""Picks the first row of the kernel, which is drawn in colours."""

# check: visible/test_picture_title_and_bar[shape1]
# misconception: row-as-colours

import matplotlib.pyplot as plt


def kernel_picture(weights):
    fig = plt.figure()
    plt.title(weights[0].shape)
    plt.imshow(weights[0][0], "gray")
    plt.colorbar()
    return fig
