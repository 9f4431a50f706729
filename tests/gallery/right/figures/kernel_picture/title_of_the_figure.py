"""The only panel's title as the figure's."""

import matplotlib.pyplot as plt


def kernel_picture(weights):
    kernel = weights[0]
    fig = plt.figure()
    plt.imshow(kernel[:, :, 0, 0], "gray")
    plt.colorbar(shrink=0.5)
    fig.suptitle(kernel.shape)
    return fig
