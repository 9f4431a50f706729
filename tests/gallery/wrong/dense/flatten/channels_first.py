"""Thinks that data_format names the order of the result."""

# check: visible/test_numbers_keep_their_order
# misconception: other-order

import tensorflow as tf


def flatten(feature_maps):
    return tf.keras.layers.Flatten(data_format="channels_first")(feature_maps)
