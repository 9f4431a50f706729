"""Calls the layer as the example does, and it takes rows of that length only."""

# check: visible/test_units
# says: ValueError
# breaks: it is not called here

import tensorflow as tf


def dense_layer(units):
    layer = tf.keras.layers.Dense(units, activation="relu")
    layer(tf.zeros((1, 2352)))
    return layer
