"""Draws the mean of the channels."""

# check: hidden/test_first_image_first_channel
# misconception: mean-of-channels
# breaks: channel 0

import matplotlib.pyplot as plt
import tensorflow as tf


def pooled_picture(pooled):
    fig = plt.figure()
    plt.title(pooled.shape)
    plt.imshow(tf.reduce_mean(pooled[0], axis=-1), "gray")
    plt.colorbar()
    return fig
