"""Returns the colour bar."""

# check: visible/test_picture_title_and_bar[shape1]
# says: What came back is what colorbar gives back, not the figure

import matplotlib.pyplot as plt


def kernel_picture(weights):
    plt.title(weights[0].shape)
    plt.imshow(weights[0][:, :, 0, 0], "gray")
    return plt.colorbar()
