"""GELU for ReLU."""

# check: visible/test_nothing_is_negative
# misconception: not-relu

import tensorflow as tf


def dense_layer(units):
    return tf.keras.layers.Dense(units, activation="gelu")
