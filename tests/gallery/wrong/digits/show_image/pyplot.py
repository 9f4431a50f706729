"""Returns pyplot itself."""

# check: visible/test_a_digit_and_another_image
# says: What came back is the module matplotlib.pyplot; a figure was wanted

import matplotlib.pyplot as plt


def show_image(image):
    plt.imshow(image, "gray")
    return plt
