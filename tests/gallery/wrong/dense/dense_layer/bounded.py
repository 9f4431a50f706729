"""Keeps its weights short."""

# check: visible/test_the_rest_stays_as_dense_has_it
# says: A constraint

import tensorflow as tf


def dense_layer(units):
    return tf.keras.layers.Dense(units, activation="relu", kernel_constraint="max_norm")
