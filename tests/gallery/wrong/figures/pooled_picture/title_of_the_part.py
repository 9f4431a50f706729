"""The title is the shape of what is drawn."""

# check: hidden/test_first_image_first_channel
# says: has the title
# breaks: the shape of pooled, all four axes

import matplotlib.pyplot as plt


def pooled_picture(pooled):
    first = pooled[0, :, :, 0]
    fig = plt.figure()
    plt.title(first.shape)
    plt.imshow(first, "gray")
    plt.colorbar()
    return fig
