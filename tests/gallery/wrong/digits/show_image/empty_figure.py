"""Makes the figure after the picture."""

# check: visible/test_a_digit_and_another_image
# says: The figure is empty
# breaks: Draw an image

import matplotlib.pyplot as plt


def show_image(image):
    plt.imshow(image, "gray")
    fig = plt.figure()
    return fig
