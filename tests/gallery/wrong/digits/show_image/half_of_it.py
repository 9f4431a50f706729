"""Sets a limit that hides half of it."""

# check: visible/test_a_digit_and_another_image
# says: does not show the whole picture
# breaks: a figure that shows it

import matplotlib.pyplot as plt


def show_image(image):
    fig = plt.figure()
    plt.imshow(image, "gray")
    plt.xlim(-0.5, image.shape[1] / 2)
    return fig
