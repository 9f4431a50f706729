"""Starts alike at each call."""

# check: visible/test_the_rest_stays_as_dense_has_it
# says: Two calls gave the same weights

import tensorflow as tf

SAME = tf.keras.initializers.GlorotUniform(seed=0)


def dense_layer(units):
    return tf.keras.layers.Dense(units, activation="relu", kernel_initializer=SAME)
