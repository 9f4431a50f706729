"""With a colour bar."""

import matplotlib.pyplot as plt


def show_image(image):
    fig = plt.figure()
    plt.imshow(image, "gray")
    plt.colorbar()
    return fig
