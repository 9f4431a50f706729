"""A line copied and not changed."""

# check: hidden/test_first_image_first_channel
# misconception: same-twice
# breaks: and what a convolution made of it
# breaks: on the right feature map 0 of the first image

import matplotlib.pyplot as plt


def image_and_feature_map(image, feature_maps):
    fig = plt.figure()
    plt.subplot(1, 2, 1)
    plt.imshow(image[0, :, :, 0], "gray")
    plt.subplot(1, 2, 2)
    plt.imshow(image[0, :, :, 0], "gray")
    return fig
