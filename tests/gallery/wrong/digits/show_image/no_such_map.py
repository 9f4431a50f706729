"""Writes the map's name with a capital."""

# check: visible/test_a_digit_and_another_image
# misconception: no-such-map

import matplotlib.pyplot as plt


def show_image(image):
    fig = plt.figure()
    plt.imshow(image, "Gray")
    return fig
