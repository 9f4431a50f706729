"""Gives the tensor to the class."""

# check: visible/test_even_sizes_are_halved
# misconception: tensor-into-class

import tensorflow as tf


def max_pool(feature_maps):
    return tf.keras.layers.MaxPool2D(feature_maps)
