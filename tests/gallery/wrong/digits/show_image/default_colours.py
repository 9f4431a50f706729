"""Leaves the colour map out."""

# check: hidden/test_any_image[wide]
# says: coloured by 'viridis'; 'gray' was wanted

import matplotlib.pyplot as plt


def show_image(image):
    fig = plt.figure()
    plt.imshow(image)
    return fig
