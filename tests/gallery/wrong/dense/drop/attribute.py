"""Tells the layer by an attribute."""

# check: visible/test_some_become_zero
# misconception: not-in-training

import tensorflow as tf


def drop(values, rate):
    layer = tf.keras.layers.Dropout(rate)
    layer.training = True
    return layer(values)
