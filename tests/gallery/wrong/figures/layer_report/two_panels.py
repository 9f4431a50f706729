"""The kernel's panel left out."""

# check: visible/test_three_panels[3-2-4]
# says: The figure has 2 panels; 3 were wanted.
# breaks: and what it did it with
# breaks: Return a figure of three panels

import matplotlib.pyplot as plt


def layer_report(output, weights):
    fig = plt.figure()
    plt.subplot(121)
    plt.hist(output.numpy().ravel(), range=[-2, 2])
    plt.ylim(0, 200)
    plt.subplot(122)
    plt.title(output.shape)
    plt.imshow(output[0, :, :, 0], "gray")
    plt.colorbar()
    return fig
