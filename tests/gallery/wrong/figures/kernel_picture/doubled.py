"""The bar tells twice the weights."""

# check: visible/test_picture_title_and_bar[shape1]
# says: other pixels
# breaks: the weights of channel 0 and filter 0

import matplotlib.pyplot as plt


def kernel_picture(weights):
    fig, axes = plt.subplots()
    fig.colorbar(axes.imshow(2 * weights[0][:, :, 0, 0], "gray"))
    axes.set_title(weights[0].shape)
    return fig
