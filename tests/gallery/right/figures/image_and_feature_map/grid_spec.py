"""A grid of three, the map over two of them."""

import matplotlib.pyplot as plt


def image_and_feature_map(image, feature_maps):
    fig = plt.figure()
    grid = fig.add_gridspec(1, 3)
    fig.add_subplot(grid[0, 0]).imshow(image[0, :, :, 0] / 255, "gray")
    fig.add_subplot(grid[0, 1:]).imshow(feature_maps[0, :, :, 0], "gray")
    return fig
