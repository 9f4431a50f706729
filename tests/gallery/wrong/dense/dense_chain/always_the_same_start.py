"""Starts alike at each call."""

# check: visible/test_the_rest_stays_as_dense_has_it
# says: Two calls gave the same weights

import tensorflow as tf

SAME = tf.keras.initializers.GlorotUniform(seed=0)


def dense_chain(x):
    layer = tf.keras.layers.Dense(32, activation="relu")
    layer_2 = tf.keras.layers.Dense(10, activation="relu", kernel_initializer=SAME)
    return layer, layer_2, layer_2(layer(x))
