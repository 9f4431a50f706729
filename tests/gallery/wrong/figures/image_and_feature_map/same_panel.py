"""The second picture covers the first."""

# check: visible/test_side_by_side[array]
# says: The figure has one panel; 2 were wanted.

import matplotlib.pyplot as plt


def image_and_feature_map(image, feature_maps):
    fig = plt.figure()
    plt.imshow(image[0, :, :, 0], "gray")
    plt.imshow(feature_maps[0, :, :, 0], "gray")
    return fig
