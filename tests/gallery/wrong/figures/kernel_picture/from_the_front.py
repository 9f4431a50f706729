"""Picks from the first two axes."""

# check: hidden/test_any_kernel[4]
# misconception: sliced-from-the-front

import matplotlib.pyplot as plt


def kernel_picture(weights):
    fig = plt.figure()
    plt.title(weights[0].shape)
    plt.imshow(weights[0][0, 0, :, :], "gray")
    plt.colorbar()
    return fig
