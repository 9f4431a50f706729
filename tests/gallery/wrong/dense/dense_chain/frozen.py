"""Its weights are frozen."""

# check: visible/test_the_rest_stays_as_dense_has_it
# says: frozen

import tensorflow as tf


def dense_chain(x):
    layer = tf.keras.layers.Dense(32, activation="relu")
    layer_2 = tf.keras.layers.Dense(10, activation="relu", trainable=False)
    return layer, layer_2, layer_2(layer(x))
