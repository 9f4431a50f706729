"""A figure of a class of its own."""

import matplotlib.pyplot as plt
from matplotlib.figure import Figure


class Wide(Figure):
    pass


def show_image(image):
    fig = plt.figure(FigureClass=Wide)
    plt.imshow(image, "gray", aspect="auto")
    plt.text(0, 0, "a digit", color="red")
    return fig
