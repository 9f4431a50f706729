"""Returns the layer alone, never called."""

# check: visible/test_returns_layer_and_feature_maps
# says: What came back is a layer; a tuple (layer, feature_maps) was wanted.
# breaks: a tuple (layer, feature_maps)

import tensorflow as tf


def convolve(images, filters):
    return tf.keras.layers.Conv2D(filters, 3, padding="same")
