"""Applies ReLU as well."""

# check: hidden/test_below_zero
# misconception: relu-too

import tensorflow as tf


def max_pool(feature_maps):
    return tf.keras.layers.MaxPool2D(padding="same")(tf.keras.layers.ReLU()(feature_maps))
