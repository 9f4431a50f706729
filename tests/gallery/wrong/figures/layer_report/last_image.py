"""The last image of the batch."""

# check: hidden/test_of_a_batch
# misconception: last-image
# breaks: feature map 0 of the first image

import matplotlib.pyplot as plt


def layer_report(output, weights):
    fig = plt.figure(figsize=(15, 5))
    plt.subplot(131)
    plt.hist(output.numpy().ravel(), range=[-2, 2])
    plt.ylim(0, 200)
    plt.subplot(132)
    plt.title(weights[0].shape)
    plt.imshow(weights[0][:, :, 0, 0], "gray")
    plt.subplot(133)
    plt.title(output.shape)
    plt.imshow(output[-1, :, :, 0], "gray")
    plt.colorbar()
    return fig
