"""Squeezes it flat."""

# check: visible/test_a_digit_and_another_image
# says: so small or so narrow

import matplotlib.pyplot as plt


def show_image(image):
    fig = plt.figure()
    plt.imshow(image, "gray", aspect=0.001)
    return fig
