"""Takes a neighbour of ReLU."""

# check: hidden/test_computes_relu_of_dense
# misconception: other-activation
# breaks: with the activation ReLU

import tensorflow as tf


def dense_layer(units):
    return tf.keras.layers.Dense(units, activation="relu6")
