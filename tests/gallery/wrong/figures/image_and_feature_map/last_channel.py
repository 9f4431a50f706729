"""The last channel."""

# check: hidden/test_first_image_first_channel
# misconception: last-channel
# breaks: channel 0

import matplotlib.pyplot as plt


def image_and_feature_map(image, feature_maps):
    fig = plt.figure()
    plt.subplot(1, 2, 1)
    plt.imshow(image[0, :, :, -1], "gray")
    plt.subplot(1, 2, 2)
    plt.imshow(feature_maps[0, :, :, -1], "gray")
    return fig
