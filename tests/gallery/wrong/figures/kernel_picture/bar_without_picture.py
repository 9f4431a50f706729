"""Does not say which picture the colour bar is for."""

# check: visible/test_picture_title_and_bar[shape1]
# misconception: bar-needs-picture

import matplotlib.pyplot as plt


def kernel_picture(weights):
    fig, axes = plt.subplots()
    axes.imshow(weights[0][:, :, 0, 0], "gray")
    axes.set_title(weights[0].shape)
    fig.colorbar()
    return fig
