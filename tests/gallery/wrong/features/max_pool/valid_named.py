"""Asks for valid."""

# check: hidden/test_odd_sizes
# misconception: valid-padding

import tensorflow as tf


def max_pool(feature_maps):
    return tf.keras.layers.MaxPool2D(pool_size=(2, 2), strides=(2, 2), padding="VALID")(
        feature_maps
    )
