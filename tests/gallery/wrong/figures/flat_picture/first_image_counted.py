"""Counts the first image only."""

# check: hidden/test_of_a_batch
# misconception: first-image-counted
# breaks: a histogram of all the values

import matplotlib.pyplot as plt


def flat_picture(flat):
    fig = plt.figure(figsize=(10, 5))
    plt.subplot(211)
    plt.hist(flat[0])
    plt.subplot(212)
    plt.imshow(flat[:, :100])
    return fig
