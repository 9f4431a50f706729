"""The last channel."""

# check: hidden/test_first_image_first_channel
# misconception: last-channel
# breaks: channel 0

import matplotlib.pyplot as plt


def pooled_picture(pooled):
    fig = plt.figure()
    plt.title(pooled.shape)
    plt.imshow(pooled[0, :, :, -1], "gray")
    plt.colorbar()
    return fig
