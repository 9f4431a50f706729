"""Draws upon the figure instead of its axes."""

# check: visible/test_side_by_side[array]
# misconception: axes-of-a-figure

import matplotlib.pyplot as plt


def image_and_feature_map(image, feature_maps):
    fig, axes = plt.subplots(1, 2)
    fig.imshow(image[0, :, :, 0], "gray")
    fig.imshow(feature_maps[0, :, :, 0], "gray")
    return fig
