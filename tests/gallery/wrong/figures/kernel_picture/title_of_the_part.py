"""The title is the shape of what is drawn."""

# check: visible/test_picture_title_and_bar[shape1]
# says: has the title '(4, 5)'
# breaks: the shape of the whole kernel

import matplotlib.pyplot as plt


def kernel_picture(weights):
    fig = plt.figure()
    kernel = weights[0][:, :, 0, 0]
    plt.title(kernel.shape)
    plt.imshow(kernel, "gray")
    plt.colorbar()
    return fig
