"""Returns the axes."""

# check: visible/test_a_digit_and_another_image
# says: What came back is the axes of a figure, not the figure: a figure was wanted
# breaks: Return the figure itself, not its axes

import matplotlib.pyplot as plt


def show_image(image):
    fig, axes = plt.subplots()
    axes.imshow(image, "gray")
    return axes
