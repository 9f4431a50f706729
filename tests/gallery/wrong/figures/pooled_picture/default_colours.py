"""Leaves the colour map out."""

# check: visible/test_picture_title_and_bar[shape1]
# says: coloured by 'viridis'
# breaks: in the colour map 'gray'

import matplotlib.pyplot as plt


def pooled_picture(pooled):
    fig = plt.figure()
    plt.title(pooled.shape)
    plt.imshow(pooled[0, :, :, 0])
    plt.colorbar()
    return fig
