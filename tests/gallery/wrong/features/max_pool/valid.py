"""Leaves the padding as it is."""

# check: visible/test_odd_sizes_are_rounded_up
# misconception: valid-padding
# breaks: the padding is 'same'

import tensorflow as tf


def max_pool(feature_maps):
    return tf.keras.layers.MaxPool2D((2, 2), (2, 2))(feature_maps)
