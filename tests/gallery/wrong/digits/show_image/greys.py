"""Takes the map in which small numbers are white."""

# check: visible/test_a_digit_and_another_image
# says: coloured by 'Greys'; 'gray' was wanted
# breaks: with the colour map 'gray'

import matplotlib.pyplot as plt


def show_image(image):
    fig = plt.figure()
    plt.imshow(image, "Greys")
    return fig
