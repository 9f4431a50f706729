"""Leaves the colour map out."""

# check: visible/test_picture_title_and_bar[shape1]
# says: coloured by 'viridis'
# breaks: in the colour map 'gray'

import matplotlib.pyplot as plt


def kernel_picture(weights):
    fig = plt.figure()
    plt.title(weights[0].shape)
    plt.imshow(weights[0][:, :, 0, 0])
    plt.colorbar()
    return fig
