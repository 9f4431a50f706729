"""The first picture has the whole figure, and the second covers a part of it."""

# check: visible/test_side_by_side[array]
# says: The panels overlap: each needs a place of its own.

import matplotlib.pyplot as plt


def image_and_feature_map(image, feature_maps):
    fig = plt.figure()
    plt.imshow(image[0, :, :, 0], "gray")
    plt.subplot(1, 2, 2)
    plt.imshow(feature_maps[0, :, :, 0], "gray")
    return fig
