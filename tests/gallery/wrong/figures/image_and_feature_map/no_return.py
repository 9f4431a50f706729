"""As in the note, which shows and returns nothing."""

# check: visible/test_side_by_side[array]
# says: None. Return a figure
# breaks: Draw an image

import matplotlib.pyplot as plt


def image_and_feature_map(image, feature_maps):
    plt.subplot(1, 2, 1)
    plt.imshow(image[0, :, :, 0], "gray")
    plt.subplot(1, 2, 2)
    plt.imshow(feature_maps[0, :, :, 0], "gray")
    plt.show()
