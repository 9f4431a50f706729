"""Returns the axes."""

# check: visible/test_side_by_side[array]
# says: What came back is an array of axes, not the figure
# breaks: Return a figure

import matplotlib.pyplot as plt


def image_and_feature_map(image, feature_maps):
    fig, axes = plt.subplots(1, 2)
    axes[0].imshow(image[0, :, :, 0], "gray")
    axes[1].imshow(feature_maps[0, :, :, 0], "gray")
    return axes
