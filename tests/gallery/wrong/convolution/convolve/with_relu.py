"""Adds an activation."""

# check: hidden/test_layer_computes_the_convolution
# misconception: activation
# breaks: There is no activation

import tensorflow as tf


def convolve(images, filters):
    layer = tf.keras.layers.Conv2D(filters, 3, padding="same", activation="relu")
    return layer, layer(images)
