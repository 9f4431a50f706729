"""Reads the pictures column by column."""

# check: visible/test_numbers_keep_their_order
# misconception: columns-first
# breaks: in the same order

import tensorflow as tf


def flatten(feature_maps):
    turned = tf.transpose(feature_maps, (0, 2, 1, 3))
    return tf.keras.layers.Flatten()(turned)
