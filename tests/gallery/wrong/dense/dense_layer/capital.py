"""Spells the name as the class is spelt."""

# check: visible/test_units
# misconception: unknown-activation

import tensorflow as tf


def dense_layer(units):
    return tf.keras.layers.Dense(units, activation="ReLU")
