"""Writes MaxPool2d."""

# check: visible/test_even_sizes_are_halved
# misconception: misspelt-layer

import tensorflow as tf


def max_pool(feature_maps):
    return tf.keras.layers.MaxPool2d((2, 2), (2, 2), "same")(feature_maps)
