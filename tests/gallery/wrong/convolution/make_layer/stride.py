"""Writes stride for strides."""

# check: visible/test_feature_maps_are_as_large_as_the_images
# misconception: stride

import tensorflow as tf


def make_layer(filters):
    return tf.keras.layers.Conv2D(
        filters=filters, kernel_size=(3, 3), stride=(1, 1), padding="same", activation="relu"
    )
