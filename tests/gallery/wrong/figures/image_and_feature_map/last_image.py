"""The last image of the batch."""

# check: hidden/test_first_image_first_channel
# misconception: last-image
# breaks: of the first image

import matplotlib.pyplot as plt


def image_and_feature_map(image, feature_maps):
    fig = plt.figure()
    plt.subplot(1, 2, 1)
    plt.imshow(image[-1, :, :, 0], "gray")
    plt.subplot(1, 2, 2)
    plt.imshow(feature_maps[-1, :, :, 0], "gray")
    return fig
