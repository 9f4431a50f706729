"""Brightens the dark pixels."""

# check: visible/test_a_digit_and_another_image
# says: do not run evenly

import matplotlib.pyplot as plt


def show_image(image):
    fig = plt.figure()
    plt.imshow(image, "gray", norm=plt.matplotlib.colors.PowerNorm(0.3))
    return fig
