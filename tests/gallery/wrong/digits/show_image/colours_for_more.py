"""All pixels are black."""

# check: visible/test_a_digit_and_another_image
# says: they all look alike

import matplotlib.pyplot as plt


def show_image(image):
    fig = plt.figure()
    plt.imshow(image, "gray", vmin=0, vmax=100000)
    return fig
