"""Keeps the channels."""

# check: hidden/test_three_channels
# misconception: channels-as-colours

import matplotlib.pyplot as plt


def pooled_picture(pooled):
    fig = plt.figure()
    plt.title(pooled.shape)
    plt.imshow(pooled[0], "gray")
    plt.colorbar()
    return fig
