"""No colour bar."""

# check: visible/test_picture_title_and_bar[shape1]
# says: has no colour bar
# breaks: and a colour bar

import matplotlib.pyplot as plt


def pooled_picture(pooled):
    fig = plt.figure()
    plt.title(pooled.shape)
    plt.imshow(pooled[0, :, :, 0], "gray")
    return fig
