"""A part of the figure for each."""

import matplotlib.pyplot as plt


def image_and_feature_map(image, feature_maps):
    fig = plt.figure(layout="constrained")
    left, right = fig.subfigures(1, 2)
    left.subplots().imshow(image[0, :, :, 0], "gray")
    right.subplots().imshow(feature_maps[0, :, :, 0], "gray")
    return fig
