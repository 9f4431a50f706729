"""Hands hist two axes."""

# check: hidden/test_of_a_batch
# says: histograms; one was wanted (hist).

import matplotlib.pyplot as plt


def flat_picture(flat):
    fig = plt.figure(figsize=(10, 5))
    plt.subplot(211)
    plt.hist(flat)
    plt.subplot(212)
    plt.imshow(flat[:, :100])
    return fig
