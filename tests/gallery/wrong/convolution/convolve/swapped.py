"""Has the two in the wrong order."""

# check: visible/test_returns_layer_and_feature_maps
# says: What came back is a tensor; a layer was wanted.

import tensorflow as tf


def convolve(images, filters):
    layer = tf.keras.layers.Conv2D(filters, 3, padding="same")
    return layer(images), layer
