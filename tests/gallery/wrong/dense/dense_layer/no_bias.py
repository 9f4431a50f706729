"""Switches the bias off."""

# check: visible/test_parameters
# misconception: layer-without-bias

import tensorflow as tf


def dense_layer(units):
    return tf.keras.layers.Dense(units, activation="relu", use_bias=False)
