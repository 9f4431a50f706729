"""Draws all four axes."""

# check: visible/test_side_by_side[array]
# misconception: four-axes

import matplotlib.pyplot as plt


def image_and_feature_map(image, feature_maps):
    fig = plt.figure()
    plt.subplot(1, 2, 1)
    plt.imshow(image, "gray")
    plt.subplot(1, 2, 2)
    plt.imshow(feature_maps, "gray")
    return fig
