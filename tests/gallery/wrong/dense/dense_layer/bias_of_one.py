"""Starts the bias at 1."""

# check: hidden/test_starts_with_bias_zero
# says: values differ

import tensorflow as tf


def dense_layer(units):
    return tf.keras.layers.Dense(units, activation="relu", bias_initializer="ones")
