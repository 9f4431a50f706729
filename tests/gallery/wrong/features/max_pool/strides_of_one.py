"""Moves the window by 1."""

# check: visible/test_even_sizes_are_halved
# misconception: strides-of-one
# breaks: the strides are 2 x 2

import tensorflow as tf


def max_pool(feature_maps):
    return tf.keras.layers.MaxPool2D((2, 2), strides=(1, 1), padding="same")(feature_maps)
