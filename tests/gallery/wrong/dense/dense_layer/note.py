"""The note's line."""

# check: visible/test_units
# misconception: misspelt-activation

import tensorflow as tf


def dense_layer(units):
    layer = tf.keras.layers.Dense(units, avtivation="relu")
    return layer
