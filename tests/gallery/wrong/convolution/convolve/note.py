"""The note's own lines."""

# check: visible/test_returns_layer_and_feature_maps
# misconception: unbound

import tensorflow as tf


def convolve(images, filters):
    tf.keras.layers.Conv2D(3, 3, 1, padding="SAME")
    output = layer(images)  # noqa: F821
    return layer, output  # noqa: F821
