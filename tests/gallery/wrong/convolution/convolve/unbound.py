"""Uses a name that nothing is bound to, as the note does."""

# check: visible/test_returns_layer_and_feature_maps
# says: name 'layer' is not defined

import tensorflow as tf


def convolve(images, filters):
    tf.keras.layers.Conv2D(filters, 3, padding="same")
    return layer, layer(images)  # noqa: F821
