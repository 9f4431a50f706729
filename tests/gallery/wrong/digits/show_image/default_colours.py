"""Leaves the colour map out."""

# check: hidden/test_any_image[wide]
# says: coloured by 'viridis'; 'gray' was wanted
# breaks: in grey
# breaks: with the colour map 'gray'

import matplotlib.pyplot as plt


def show_image(image):
    fig = plt.figure()
    plt.imshow(image)
    return fig
