"""Has a kernel of 5 x 5."""

# check: visible/test_parameters
# says: parameters

import tensorflow as tf


def convolve(images, filters):
    layer = tf.keras.layers.Conv2D(filters, 5, padding="same")
    return layer, layer(images)
