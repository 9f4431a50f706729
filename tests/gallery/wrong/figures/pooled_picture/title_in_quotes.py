"""Writes the name of the shape instead of the shape."""

# check: visible/test_picture_title_and_bar[shape1]
# says: has the title 'pooled.shape'
# breaks: Its title is the shape

import matplotlib.pyplot as plt


def pooled_picture(pooled):
    fig = plt.figure()
    plt.title("pooled.shape")
    plt.imshow(pooled[0, :, :, 0], "gray")
    plt.colorbar()
    return fig
