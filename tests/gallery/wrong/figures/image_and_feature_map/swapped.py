"""The feature map on the left."""

# check: hidden/test_first_image_first_channel
# misconception: panels-swapped
# breaks: on the left channel 0 of the first image

import matplotlib.pyplot as plt


def image_and_feature_map(image, feature_maps):
    fig = plt.figure()
    plt.subplot(1, 2, 2)
    plt.imshow(image[0, :, :, 0], "gray")
    plt.subplot(1, 2, 1)
    plt.imshow(feature_maps[0, :, :, 0], "gray")
    return fig
