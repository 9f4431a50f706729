"""Calls the layer as the note does."""

# check: visible/test_some_become_zero
# misconception: not-in-training

import tensorflow as tf


def drop(values, rate):
    layer = tf.keras.layers.Dropout(rate)
    return layer(values)
