"""Has a kernel of 1 x 9, which has as many weights."""

# check: hidden/test_layer_computes_the_convolution
# says: weights

import tensorflow as tf


def convolve(images, filters):
    layer = tf.keras.layers.Conv2D(filters, (1, 9), padding="same")
    return layer, layer(images)
