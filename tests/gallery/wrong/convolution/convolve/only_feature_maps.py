"""Returns the feature maps alone."""

# check: visible/test_returns_layer_and_feature_maps
# says: What came back is a tensor; a tuple (layer, feature_maps) was wanted.
# breaks: the layer itself

import tensorflow as tf


def convolve(images, filters):
    return tf.keras.layers.Conv2D(filters, 3, padding="same")(images)
