"""The colours are for other numbers."""

# check: visible/test_side_by_side[array]
# says: those beyond all look the same

import matplotlib.pyplot as plt


def image_and_feature_map(image, feature_maps):
    f, a = plt.subplots(1, 2)
    a[0].imshow(image[0, :, :, 0], "gray", vmin=0, vmax=1)
    a[1].imshow(feature_maps[0, :, :, 0], "gray", vmin=0, vmax=0.01)
    return f
