"""Puts the rate where the note has its 7."""

# check: visible/test_share_dropped_in_training
# misconception: comma-for-point

import tensorflow as tf


def dropout_layer(rate):
    return tf.keras.layers.Dropout(0, rate)
