"""Has a kernel of 1 x 1."""

# check: visible/test_parameters
# says: parameters
# breaks: The kernel is 3 x 3

import tensorflow as tf


def convolve(images, filters):
    layer = tf.keras.layers.Conv2D(filters, 1, padding="same")
    return layer, layer(images)
