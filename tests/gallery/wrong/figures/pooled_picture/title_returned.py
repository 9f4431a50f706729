"""Returns what title gives back."""

# check: visible/test_picture_title_and_bar[shape1]
# says: What came back is what title gives back

import matplotlib.pyplot as plt


def pooled_picture(pooled):
    plt.imshow(pooled[0, :, :, 0], "gray")
    plt.colorbar()
    return plt.title(pooled.shape)
