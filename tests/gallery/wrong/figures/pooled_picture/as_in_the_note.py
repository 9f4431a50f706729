"""The note's lines, with a figure around them."""

# check: visible/test_picture_title_and_bar[shape1]
# misconception: imshow-of-nothing

import matplotlib.pyplot as plt


def pooled_picture(pooled):
    fig = plt.figure()
    plt.title(pooled.shape)
    plt.imshow(pooled[0, :, :, 0], "gray")
    plt.colorbar()
    plt.imshow()
    return fig
