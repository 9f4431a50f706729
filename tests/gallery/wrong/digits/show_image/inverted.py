"""Black on white."""

# check: hidden/test_any_image[wide]
# misconception: inverted

import matplotlib.pyplot as plt


def show_image(image):
    fig, axes = plt.subplots()
    axes.imshow(255 - image, "gray")
    return fig
