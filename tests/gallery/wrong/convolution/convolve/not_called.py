"""Never calls the layer."""

# check: visible/test_returns_layer_and_feature_maps
# says: What came back is a NumPy array; a tensor was wanted.
# breaks: and call it on a batch of images

import tensorflow as tf


def convolve(images, filters):
    layer = tf.keras.layers.Conv2D(filters, 3, padding="same")
    return layer, images
