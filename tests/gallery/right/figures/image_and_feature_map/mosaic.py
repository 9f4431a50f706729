"""Panels by letters."""

import matplotlib.pyplot as plt


def image_and_feature_map(image, feature_maps):
    fig, axes = plt.subplot_mosaic("IF", figsize=(8, 4))
    axes["I"].imshow(image[0, :, :, 0], "gray")
    axes["F"].imshow(feature_maps[0, :, :, 0], "gray")
    fig.tight_layout()
    return fig
