"""Returns figure and axes."""

# check: visible/test_a_digit_and_another_image
# says: What came back is a tuple with a figure in it; a figure was wanted

import matplotlib.pyplot as plt


def show_image(image):
    fig, axes = plt.subplots()
    axes.imshow(image, "gray")
    return fig, axes
