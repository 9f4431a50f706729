"""Draws lines over it."""

# check: visible/test_a_digit_and_another_image
# says: something drawn over the picture
# breaks: a figure that shows it

import matplotlib.pyplot as plt


def show_image(image):
    fig = plt.figure()
    plt.imshow(image, "gray")
    plt.plot(image)
    return fig
