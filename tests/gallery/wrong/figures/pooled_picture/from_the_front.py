"""Picks from the first two axes."""

# check: hidden/test_first_image_first_channel
# misconception: sliced-from-the-front

import matplotlib.pyplot as plt


def pooled_picture(pooled):
    fig = plt.figure()
    plt.title(pooled.shape)
    plt.imshow(pooled[0, 0], "gray")
    plt.colorbar()
    return fig
