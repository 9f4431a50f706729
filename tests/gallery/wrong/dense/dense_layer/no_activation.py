"""Leaves the activation out, so that no error comes."""

# check: hidden/test_computes_relu_of_dense
# misconception: activation-missing
# breaks: with the activation ReLU

import tensorflow as tf


def dense_layer(units):
    return tf.keras.layers.Dense(units)
