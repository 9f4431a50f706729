"""Turned by a quarter."""

# check: hidden/test_of_a_batch
# misconception: upright
# breaks: of shape (batch, 100)

import matplotlib.pyplot as plt
import numpy as np
import tensorflow as tf


def flat_picture(flat):
    fig = plt.figure(figsize=(10, 5))
    plt.subplot(211)
    plt.hist(np.ravel(flat))
    plt.subplot(212)
    plt.imshow(tf.transpose(flat[:, :100]))
    return fig
