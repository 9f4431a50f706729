"""Mends the note's number and ignores the argument."""

# check: visible/test_share_dropped_in_training
# misconception: rate-ignored

import tensorflow as tf


def dropout_layer(rate):
    return tf.keras.layers.Dropout(0.7)
