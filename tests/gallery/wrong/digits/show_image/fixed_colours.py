"""All but the darkest pixels are white."""

# check: visible/test_a_digit_and_another_image
# says: those beyond all look the same

import matplotlib.pyplot as plt


def show_image(image):
    fig = plt.figure()
    plt.imshow(image, "gray", vmin=0, vmax=10)
    return fig
