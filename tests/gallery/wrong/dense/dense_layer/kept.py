"""The layer of the first call, again and again."""

# check: visible/test_the_rest_stays_as_dense_has_it
# says: the very same object

import tensorflow as tf

KEPT = {}


def dense_layer(units):
    return KEPT.setdefault(units, tf.keras.layers.Dense(units, activation="relu"))
