"""Ends one too early."""

# check: hidden/test_exactly_a_hundred
# says: shows a picture of shape (3, 99)

import matplotlib.pyplot as plt
import numpy as np


def flat_picture(flat):
    fig = plt.figure(figsize=(10, 5))
    plt.subplot(211)
    plt.hist(np.ravel(flat))
    plt.subplot(212)
    plt.imshow(flat[:, :99])
    return fig
