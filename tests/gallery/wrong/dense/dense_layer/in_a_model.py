"""A model with the layer in it."""

# check: visible/test_units
# says: expected the layer itself

import tensorflow as tf


def dense_layer(units):
    return tf.keras.Sequential([tf.keras.layers.Dense(units, activation="relu")])
