"""Returns the class instead of a layer."""

# check: visible/test_returns_layer_and_feature_maps
# says: What came back is the class Conv2D itself

import tensorflow as tf


def convolve(images, filters):
    return tf.keras.layers.Conv2D, tf.keras.layers.Conv2D(filters, 3, padding="same")(images)
