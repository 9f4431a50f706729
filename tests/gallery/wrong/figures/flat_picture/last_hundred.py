"""The last hundred."""

# check: hidden/test_of_a_batch
# misconception: last-hundred
# breaks: the first hundred values

import matplotlib.pyplot as plt
import numpy as np


def flat_picture(flat):
    fig = plt.figure(figsize=(10, 5))
    plt.subplot(211)
    plt.hist(np.ravel(flat))
    plt.subplot(212)
    plt.imshow(flat[:, -100:])
    return fig
