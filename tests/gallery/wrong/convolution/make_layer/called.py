"""Calls the layer on an image of its own."""

# check: visible/test_feature_maps_are_as_large_as_the_images
# says: What came back is a tensor; a layer was wanted.
# breaks: Do not call it

import tensorflow as tf


def make_layer(filters):
    layer = tf.keras.layers.Conv2D(filters, 3, 1, "same", activation="relu")
    return layer(tf.zeros([1, 28, 28, 1]))
