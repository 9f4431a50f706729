"""Leaves holes in the kernel."""

# check: hidden/test_layer_computes_the_convolution
# says: values differ

import tensorflow as tf


def convolve(images, filters):
    layer = tf.keras.layers.Conv2D(filters, 3, padding="same", dilation_rate=2)
    return layer, layer(images)
