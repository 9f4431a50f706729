"""Turns the axis around."""

# check: visible/test_a_digit_and_another_image
# says: mirrored

import matplotlib.pyplot as plt


def show_image(image):
    fig = plt.figure()
    plt.imshow(image, "gray")
    plt.gca().invert_xaxis()
    return fig
