"""Keeps its weights short."""

# check: visible/test_the_rest_stays_as_dense_has_it
# says: A constraint
# breaks: The rest stays as Dense has it

import tensorflow as tf


def dense_chain(x):
    layer = tf.keras.layers.Dense(32, activation="relu")
    layer_2 = tf.keras.layers.Dense(10, activation="relu", kernel_constraint="max_norm")
    return layer, layer_2, layer_2(layer(x))
