"""One colour map forgotten."""

# check: visible/test_side_by_side[array]
# says: Panel 2 is coloured by 'viridis'
# breaks: both with the colour map 'gray'

import matplotlib.pyplot as plt


def image_and_feature_map(image, feature_maps):
    fig = plt.figure()
    plt.subplot(1, 2, 1)
    plt.imshow(image[0, :, :, 0], "gray")
    plt.subplot(1, 2, 2)
    plt.imshow(feature_maps[0, :, :, 0])
    return fig
