"""Pools once more."""

# check: hidden/test_three_channels
# says: shows a picture of shape
# breaks: Draw a feature map after pooling

import matplotlib.pyplot as plt
import tensorflow as tf


def pooled_picture(pooled):
    pooled = tf.keras.layers.MaxPool2D(2)(pooled)
    fig = plt.figure()
    plt.title(pooled.shape)
    plt.imshow(pooled[0, :, :, 0], "gray")
    plt.colorbar()
    return fig
