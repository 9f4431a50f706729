"""Lets the result go."""

# check: visible/test_even_sizes_are_halved
# misconception: strides-of-one

import tensorflow as tf


def max_pool(feature_maps):
    pool_layer = tf.keras.layers.MaxPool2D((2, 2), (2, 2), "same")
    pool_layer(feature_maps)
    return feature_maps
