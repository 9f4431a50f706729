"""The note's two lines, and nothing returned."""

# check: visible/test_a_digit_and_another_image
# says: None. Return a figure

import matplotlib.pyplot as plt


def show_image(image):
    plt.imshow(image, "gray")
    plt.show()
