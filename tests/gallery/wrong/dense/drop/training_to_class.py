"""Tells the class, not the call."""

# check: visible/test_some_become_zero
# says: Error

import tensorflow as tf


def drop(values, rate):
    layer = tf.keras.layers.Dropout(rate, training=True)
    return layer(values)
