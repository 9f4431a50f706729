"""Switches the bias off."""

# check: visible/test_parameters
# misconception: no-bias

import tensorflow as tf


def convolve(images, filters):
    layer = tf.keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)
    return layer, layer(images)
