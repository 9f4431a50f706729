"""No title."""

# check: visible/test_picture_title_and_bar[shape1]
# says: has no title
# breaks: Its title

import matplotlib.pyplot as plt


def kernel_picture(weights):
    fig, axes = plt.subplots()
    fig.colorbar(axes.imshow(weights[0][:, :, 0, 0], "gray"))
    return fig
