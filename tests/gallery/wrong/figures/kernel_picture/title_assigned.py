"""Puts the shape in the place of the function."""

# check: visible/test_picture_title_and_bar[shape1]
# says: has no title

import matplotlib.pyplot as plt


def kernel_picture(weights):
    fig = plt.figure()
    plt.imshow(weights[0][:, :, 0, 0], "gray")
    plt.colorbar()
    plt.title = weights[0].shape
    return fig
