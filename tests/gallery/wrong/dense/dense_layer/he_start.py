"""Starts as others like it."""

# check: visible/test_the_rest_stays_as_dense_has_it
# says: kernel_initializer
# breaks: The rest stays as Dense has it

import tensorflow as tf


def dense_layer(units):
    return tf.keras.layers.Dense(units, activation="relu", kernel_initializer="he_normal")
