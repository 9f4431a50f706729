"""Takes the kernel for the list, as one note does."""

# check: hidden/test_of_one_channel_and_one_filter
# misconception: third-axis

import matplotlib.pyplot as plt


def kernel_picture(weights):
    weight = weights[0]
    fig = plt.figure()
    plt.title(weight[0].shape)
    plt.imshow(weight[0][:, :, 0, 0], "gray")
    plt.colorbar()
    return fig
