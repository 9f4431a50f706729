"""A mesh begins at the bottom."""

# check: visible/test_a_digit_and_another_image
# says: upside down

import matplotlib.pyplot as plt


def show_image(image):
    fig = plt.figure()
    plt.pcolormesh(image, cmap="gray")
    return fig
