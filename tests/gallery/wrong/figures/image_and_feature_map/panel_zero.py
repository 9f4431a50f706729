"""Counts the panels from 0."""

# check: visible/test_side_by_side[tensor]
# misconception: panel-zero

import matplotlib.pyplot as plt


def image_and_feature_map(image, feature_maps):
    fig = plt.figure()
    plt.subplot(1, 2, 0)
    plt.imshow(image[0, :, :, 0], "gray")
    plt.subplot(1, 2, 1)
    plt.imshow(feature_maps[0, :, :, 0], "gray")
    return fig
