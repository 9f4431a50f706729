"""Its weights are frozen."""

# check: visible/test_the_rest_stays_as_dense_has_it
# says: frozen

import tensorflow as tf


def dense_layer(units):
    return tf.keras.layers.Dense(units, activation="relu", trainable=False)
