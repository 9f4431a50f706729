"""Shows the first image only."""

# check: hidden/test_of_a_batch
# misconception: first-image-shown
# breaks: of every image

import matplotlib.pyplot as plt
import numpy as np


def flat_picture(flat):
    fig = plt.figure(figsize=(10, 5))
    plt.subplot(211)
    plt.hist(np.ravel(flat))
    plt.subplot(212)
    plt.imshow(flat[:1, :100])
    return fig
