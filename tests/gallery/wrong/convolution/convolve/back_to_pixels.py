"""Casts the images to what they are in files."""

# check: visible/test_returns_layer_and_feature_maps
# misconception: pixels-of-uint8

import tensorflow as tf


def convolve(images, filters):
    layer = tf.keras.layers.Conv2D(filters, 3, 1, padding="same")
    output = layer(tf.cast(images, tf.uint8))
    return layer, output
