"""Cuts the y axis as in the exercises before."""

# check: hidden/test_values_beyond_the_range
# says: has ylim from 0 to 100
# breaks: the y axis from 0 to 200

import matplotlib.pyplot as plt


def layer_report(output, weights):
    fig = plt.figure(figsize=(15, 5))
    plt.subplot(131)
    plt.hist(output.numpy().ravel(), range=[-2, 2])
    plt.ylim(0, 100)
    plt.subplot(132)
    plt.title(weights[0].shape)
    plt.imshow(weights[0][:, :, 0, 0], "gray")
    plt.subplot(133)
    plt.title(output.shape)
    plt.imshow(output[0, :, :, 0], "gray")
    plt.colorbar()
    return fig
