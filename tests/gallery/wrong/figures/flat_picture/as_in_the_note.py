"""The note's slice."""

# check: visible/test_one_below_the_other
# misconception: third-axis

import matplotlib.pyplot as plt


def flat_picture(flat):
    fig = plt.figure(figsize=(10, 5))
    plt.subplot(211)
    plt.hist(flat.numpy().ravel())
    plt.subplot(212)
    plt.imshow(flat[:, :, 100])
    return fig
