"""The note's title, and a colour bar behind it."""

# check: visible/test_picture_title_and_bar[shape1]
# misconception: bar-of-nothing

import matplotlib.pyplot as plt


def kernel_picture(weights):
    fig = plt.figure()
    plt.title(weights[0].shape)
    plt.colorbar()
    return fig
