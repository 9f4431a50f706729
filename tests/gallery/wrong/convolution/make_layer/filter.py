"""Writes filter for filters."""

# check: visible/test_feature_maps_are_as_large_as_the_images
# misconception: filter

import tensorflow as tf


def make_layer(filters):
    return tf.keras.layers.Conv2D(
        filter=filters, kernel_size=(3, 3), strides=(1, 1), padding="same", activation="relu"
    )
