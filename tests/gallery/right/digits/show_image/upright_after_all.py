"""Turned twice."""

import matplotlib.pyplot as plt


def show_image(image):
    fig = plt.figure()
    plt.imshow(image[::-1], "gray", origin="lower")
    return fig
