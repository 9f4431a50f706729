"""No colour bar."""

# check: visible/test_three_panels[3-2-4]
# says: Panel 3 has no colour bar
# breaks: with a colour bar

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
    plt.imshow(output[0, :, :, 0], "gray")
    return fig
