"""Forgets the brackets behind colorbar."""

# check: hidden/test_of_one_channel_and_one_filter
# says: has no colour bar

import matplotlib.pyplot as plt


def kernel_picture(weights):
    fig = plt.figure()
    plt.title(weights[0].shape)
    plt.imshow(weights[0][:, :, 0, 0], "gray")
    plt.colorbar
    return fig
