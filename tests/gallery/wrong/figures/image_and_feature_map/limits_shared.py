"""Axes that are shared cut the larger image off."""

# check: visible/test_side_by_side[array]
# says: Panel 1 does not show the whole picture

import matplotlib.pyplot as plt


def image_and_feature_map(image, feature_maps):
    f, a = plt.subplots(1, 2, sharex=True, sharey=True)
    a[0].imshow(image[0, :, :, 0], "gray")
    a[1].imshow(feature_maps[0, :, :, 0], "gray")
    return f
