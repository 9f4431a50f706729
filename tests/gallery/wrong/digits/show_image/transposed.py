"""Swaps rows and columns."""

# check: hidden/test_any_image[wide]
# misconception: transposed

import matplotlib.pyplot as plt


def show_image(image):
    fig = plt.figure()
    plt.imshow(image.T, "gray")
    return fig
