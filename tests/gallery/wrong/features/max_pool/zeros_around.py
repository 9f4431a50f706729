"""Adds zeros by hand, which win over negative values."""

# check: hidden/test_below_zero
# misconception: zeros-around
# breaks: the last row or column has a window of its own

import tensorflow as tf


def max_pool(feature_maps):
    height, width = feature_maps.shape[1:3]
    padded = tf.pad(feature_maps, [[0, 0], [0, height % 2], [0, width % 2], [0, 0]])
    return tf.keras.layers.MaxPool2D()(padded)
