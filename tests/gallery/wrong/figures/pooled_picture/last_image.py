"""The last image."""

# check: hidden/test_first_image_first_channel
# misconception: last-image
# breaks: of the first image

import matplotlib.pyplot as plt


def pooled_picture(pooled):
    fig = plt.figure()
    plt.title(pooled.shape)
    plt.imshow(pooled[-1, :, :, 0], "gray")
    plt.colorbar()
    return fig
