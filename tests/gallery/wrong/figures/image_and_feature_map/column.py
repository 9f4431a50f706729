"""One below the other."""

# check: visible/test_side_by_side[array]
# says: The panels do not stand side by side.
# breaks: two panels in one row
# breaks: side by side

import matplotlib.pyplot as plt


def image_and_feature_map(image, feature_maps):
    fig, axes = plt.subplots(2)
    axes[0].imshow(image[0, :, :, 0], "gray")
    axes[1].imshow(feature_maps[0, :, :, 0], "gray")
    return fig
