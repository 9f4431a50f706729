"""Counts the first hundred only."""

# check: hidden/test_of_a_batch
# misconception: first-hundred-counted
# breaks: a histogram of all the values

import matplotlib.pyplot as plt
import numpy as np


def flat_picture(flat):
    flat = flat[:, :100]
    fig = plt.figure(figsize=(10, 5))
    plt.subplot(211)
    plt.hist(np.ravel(flat))
    plt.subplot(212)
    plt.imshow(flat)
    return fig
