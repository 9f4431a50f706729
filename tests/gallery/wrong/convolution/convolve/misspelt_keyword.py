"""Misspells a keyword."""

# check: visible/test_returns_layer_and_feature_maps
# says: Unrecognized keyword arguments

import tensorflow as tf


def convolve(images, filters):
    layer = tf.keras.layers.Conv2D(filters, 3, pading="same")
    return layer, layer(images)
