"""Computes in float16."""

# check: visible/test_the_rest_stays_as_dense_has_it
# says: another dtype

import tensorflow as tf


def dense_layer(units):
    return tf.keras.layers.Dense(units, activation="relu", dtype="mixed_float16")
