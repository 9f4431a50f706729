"""The last channel and filter."""

# check: hidden/test_any_kernel[3]
# misconception: last-channel
# breaks: channel 0 and filter 0

import matplotlib.pyplot as plt


def kernel_picture(weights):
    fig = plt.figure()
    plt.title(weights[0].shape)
    plt.imshow(weights[0][:, :, -1, -1], "gray")
    plt.colorbar()
    return fig
