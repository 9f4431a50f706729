"""Draws curves instead of a picture."""

# check: visible/test_a_digit_and_another_image
# says: shows no pictures; one was wanted

import matplotlib.pyplot as plt


def show_image(image):
    fig = plt.figure()
    plt.plot(image)
    return fig
