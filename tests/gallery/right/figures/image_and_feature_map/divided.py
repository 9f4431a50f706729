"""One panel is cut off the other."""

import matplotlib.pyplot as plt
from mpl_toolkits.axes_grid1 import make_axes_locatable


def image_and_feature_map(image, feature_maps):
    fig, left = plt.subplots()
    left.imshow(image[0, :, :, 0], "gray")
    right = make_axes_locatable(left).append_axes("right", size="100%", pad=0.3)
    right.imshow(feature_maps[0, :, :, 0], "gray")
    return fig
