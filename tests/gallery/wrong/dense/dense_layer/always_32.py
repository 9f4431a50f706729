"""Keeps the note's 32."""

# check: visible/test_units
# misconception: units-always-32
# breaks: Make a Dense layer

import tensorflow as tf


def dense_layer(units):
    return tf.keras.layers.Dense(32, activation="relu")
